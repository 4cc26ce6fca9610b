package org.jiangtai.planning.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.jiangtai.event.SeasonEvent;
import org.jiangtai.shared.Moments;

/** The events of one place and theme, and the way to plan another. */
final class CellDialog extends Dialog {

    CellDialog(String title, List<SeasonEvent> events, Moments moments) {
        addClassName("jt-form-dialog");
        setHeaderTitle(title);
        if (events.isEmpty()) {
            add(new Paragraph(getTranslation("planning.coverage.none")));
        } else {
            var list = new UnorderedList();
            list.addClassName("jt-coverage-events");
            events.forEach(event -> list.add(new ListItem(
                    new Span(moments.span(event.startsAt(), event.endsAt())),
                    link(event),
                    new Span(event.lecturerName()),
                    new Span(getTranslation(event.state().labelKey())))));
            add(list);
        }
        getFooter().add(new Button(getTranslation("action.close"), click -> close()));
    }

    /** Offers to plan one more. */
    CellDialog plannable(long unitId, long themeId) {
        var plan = new Button(getTranslation("planning.coverage.plan"), click -> {
            close();
            UI.getCurrent()
                    .navigate(
                            "events/new",
                            QueryParameters.simple(
                                    Map.of("unit", Long.toString(unitId), "theme", Long.toString(themeId))));
        });
        plan.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(plan);
        return this;
    }

    private Anchor link(SeasonEvent event) {
        var link = new Anchor(PlanningPages.event(event.id()), event.title());
        link.getElement().addEventListener("click", click -> close());
        return link;
    }
}
