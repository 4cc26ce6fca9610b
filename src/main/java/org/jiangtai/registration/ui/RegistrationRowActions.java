package org.jiangtai.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationState;

/** The buttons at the end of a person's line. */
class RegistrationRowActions extends Div {

    /** @param over whether the event is, so that nothing of the list changes any more */
    RegistrationRowActions(Registration row, RegistrationDeeds deeds, boolean over, Runnable refresh) {
        addClassName("jt-row");
        if (row.state() == RegistrationState.OFFERED && !over) {
            add(button("registration.accept", VaadinIcon.CHECK, () -> deeds.accept(row, refresh)));
        }
        if (row.state() == RegistrationState.APPLIED && deeds.mayDecide() && !over) {
            add(button("registration.approve", VaadinIcon.CHECK, () -> deeds.approve(List.of(row), refresh)));
            add(button("registration.refuse", VaadinIcon.BAN, () -> deeds.refuse(List.of(row), refresh)));
        }
        add(button("registration.show", VaadinIcon.EYE, () -> deeds.reveal(row)));
        if (!row.state().isOver()) {
            add(ticket(row));
            if (!over) {
                add(button("registration.reissue", VaadinIcon.REFRESH, () -> deeds.reissue(row, refresh)));
                add(button("registration.cancel", VaadinIcon.CLOSE_SMALL, () -> deeds.cancel(row, refresh)));
            }
        }
    }

    private Anchor ticket(Registration row) {
        var link = new Anchor("/print/ticket/" + row.id(), VaadinIcon.QRCODE.create());
        link.setAriaLabel(getTranslation("registration.ticket"));
        link.setTitle(getTranslation("registration.ticket"));
        link.setTarget("_blank");
        link.setRouterIgnore(true);
        return link;
    }

    private Button button(String key, VaadinIcon icon, Runnable action) {
        var button = new Button(icon.create(), click -> action.run());
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
