package org.jiangtai.planning.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import org.jiangtai.planning.rota.RotaChanged;
import org.jiangtai.planning.rota.RotaStand;
import org.jiangtai.planning.rota.RotaUntouched;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.ListPanel;
import org.jspecify.annotations.Nullable;

/** What is to be elsewhere than it was: what, from, to, and why. */
final class RotaChangesPanel extends Div {

    /** So many changes leave the plan below in sight. */
    private static final int FEW = 12;

    private final transient Moments moments;

    RotaChangesPanel(String name, List<RotaChanged> changes, List<RotaUntouched> untouched, Moments moments) {
        this.moments = moments;
        addClassName("jt-card");
        var list = new ListPanel<RotaChanged>("rota.changes.none");
        list.text("rota.place", change -> change.lecture().place());
        list.roomy(list.text("rota.topic", change -> change.lecture().topic()));
        list.text(
                "rota.changes.from",
                change -> stand(
                        change.lecture().before(), change.before(), isElsewhere(change) ? change.hallBefore() : ""));
        list.text(
                "rota.changes.to",
                change -> change.lecture().isPlaced()
                        ? stand(
                                change.lecture().at(),
                                change.lecture().lecturer(),
                                isElsewhere(change) ? change.lecture().venue() : "")
                        : getTranslation("rota.changes.noRoom"));
        list.text("rota.changes.why", change -> getTranslation(change.why().labelKey()));
        list.exportAs("rota.changes.export", name);
        list.setItems(changes);
        if (changes.size() <= FEW) {
            list.asTallAsItsRows();
        }
        add(new H2(getTranslation("rota.changes.title", changes.size())), list);
        if (!untouched.isEmpty()) {
            addUntouched(untouched);
        }
    }

    /** A hall is only worth its room in the list where it is another one. */
    private static boolean isElsewhere(RotaChanged change) {
        return !change.hallBefore().equals(change.lecture().venue());
    }

    private void addUntouched(List<RotaUntouched> untouched) {
        var list = new UnorderedList();
        for (RotaUntouched event : untouched) {
            String who = event.lecturer().isEmpty() ? event.place() : event.place() + " " + event.lecturer();
            list.add(new ListItem(
                    link(event),
                    new Span(getTranslation(
                            "rota.changes.untouched.event",
                            moments.minute(event.startsAt()),
                            who,
                            getTranslation(event.why().labelKey())))));
        }
        add(
                new H3(getTranslation("rota.changes.untouched", untouched.size())),
                new Paragraph(getTranslation("rota.changes.untouched.help")),
                list);
    }

    private Anchor link(RotaUntouched event) {
        return event.eventId() != null
                ? new Anchor(PlanningPages.event(event.eventId()), event.title())
                : new Anchor(
                        PlanningPages.order(Objects.requireNonNull(event.orderId())),
                        getTranslation("rota.changes.untouched.order", event.title()));
    }

    private String stand(@Nullable RotaStand stand, String lecturer, String hall) {
        return stand == null
                ? ""
                : moments.day(stand.day()) + " " + getTranslation(stand.part().labelKey()) + " " + lecturer + " "
                        + hall;
    }
}
