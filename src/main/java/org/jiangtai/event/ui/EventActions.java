package org.jiangtai.event.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import java.util.function.Consumer;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventStage;
import org.jiangtai.event.EventState;
import org.jiangtai.event.Publication;

/** What an organiser can do with an event in its present state. */
final class EventActions extends Div {

    private final transient Event event;

    /** @param approved whether events of this kind are approved before they are made public */
    EventActions(Event event, boolean approved, EventDeeds deeds, Consumer<Event> changed) {
        this.event = event;
        addClassName("jt-row");
        boolean mayGoOut = event.stage() == EventStage.APPROVED || event.stage() == EventStage.DRAFT && !approved;
        if (mayGoOut
                && event.publication() != Publication.CURRENT
                && !event.state().isOver()) {
            String key = event.publication() == Publication.NONE ? "event.publish" : "event.publish.changes";
            button(key, VaadinIcon.MEGAPHONE, () -> deeds.publish(event, changed))
                    .addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        if (event.state() != EventState.CANCELLED && event.state() != EventState.ARCHIVED) {
            button(
                    "action.edit",
                    VaadinIcon.EDIT,
                    () -> UI.getCurrent().navigate(EventPages.addressOf(event.id()) + "/edit"));
        }
        button(
                "event.copy",
                VaadinIcon.COPY_O,
                () -> UI.getCurrent()
                        .navigate(EventFormView.class, QueryParameters.of("copy", Long.toString(event.id()))));
        button("event.template.keep", VaadinIcon.BOOKMARK, () -> deeds.keepAsTemplate(event));
        if (EventDeeds.isRemovable(event)) {
            button("event.remove", VaadinIcon.TRASH, () -> deeds.remove(event));
        }
        if (isAhead() && event.publication() != Publication.NONE) {
            button("event.unpublish", VaadinIcon.ARROW_BACKWARD, () -> deeds.unpublish(event, changed));
        }
        if (!event.state().isOver()) {
            button("event.cancel", VaadinIcon.BAN, () -> deeds.cancel(event, changed))
                    .addThemeVariants(ButtonVariant.LUMO_ERROR);
        }
    }

    private boolean isAhead() {
        return switch (event.state()) {
            case APPROVED, OPEN, FULL, CLOSED -> true;
            default -> false;
        };
    }

    private Button button(String textKey, VaadinIcon icon, Runnable action) {
        var button = new Button(getTranslation(textKey), icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(button);
        return button;
    }
}
