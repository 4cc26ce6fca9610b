package org.jiangtai.event.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jiangtai.event.AnnouncedEvent;
import org.jiangtai.event.ChangeKind;
import org.jiangtai.event.ReleaseChange;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.Texts;
import org.jiangtai.uikit.ListPanel;
import org.jiangtai.uikit.StatusBadge;
import org.jiangtai.uikit.StatusBadge.Tone;

/** Draws how events differ between two states of the schedule: before, and after. */
@org.springframework.stereotype.Component
class ReleaseChanges {

    private final Moments moments;
    private final Texts texts;

    ReleaseChanges(Moments moments, Texts texts) {
        this.moments = moments;
        this.texts = texts;
    }

    /** A list of changes, soonest event first. */
    ListPanel<ReleaseChange> list(String emptyKey, List<ReleaseChange> changes) {
        var list = new ListPanel<ReleaseChange>(emptyKey);
        list.drawn("event.release.kind", this::kinds, this::badges);
        list.sorted(
                "event.field.when",
                row -> moments.span(row.shown().startsAt(), row.shown().endsAt()),
                row -> row.shown().startsAt());
        list.roomy(list.drawn(
                "event.field.title",
                row -> row.shown().title(),
                row -> new Anchor(
                        EventPages.addressOf(row.eventId()), row.shown().title())));
        list.text("event.field.unit", row -> row.shown().unitName());
        list.roomy(list.drawn("event.release.what", row -> String.join("\n", lines(row)), this::before));
        list.setItems(changes);
        list.grid().addClassName("jt-release-changes");
        return list;
    }

    /** Whether a change can be released now, in a word. */
    Component readiness(ReleaseChange change) {
        return new StatusBadge(change.stage(), change.isReady() ? Tone.GOOD : Tone.ATTENTION);
    }

    private String kinds(ReleaseChange change) {
        return change.kinds().stream().map(kind -> word(kind.labelKey())).collect(Collectors.joining(" "));
    }

    private Component badges(ReleaseChange change) {
        var badges = new Div();
        badges.addClassName("jt-badges");
        change.kinds().forEach(kind -> badges.add(new StatusBadge(kind, tone(kind))));
        return badges;
    }

    private Component before(ReleaseChange change) {
        var box = new Div();
        box.addClassName("jt-release-what");
        lines(change).forEach(line -> box.add(new Span(line)));
        return box;
    }

    /** What is different, a line each, {@code before → after}. */
    private List<String> lines(ReleaseChange change) {
        AnnouncedEvent before = change.before();
        AnnouncedEvent after = change.after();
        if (before == null || after == null) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        for (ChangeKind kind : change.kinds()) {
            String was = fact(kind, before);
            String is = fact(kind, after);
            if (!Objects.equals(was, is)) {
                lines.add(was + " → " + is);
            } else if (kind == ChangeKind.CONTENT) {
                lines.add(word("event.release.text"));
            } else if (kind == ChangeKind.WORDING) {
                lines.add(word("event.release.address"));
            }
        }
        return lines;
    }

    private String fact(ChangeKind kind, AnnouncedEvent event) {
        return switch (kind) {
            case TIME -> moments.span(event.startsAt(), event.endsAt());
            case PLACE ->
                event.venueName().startsWith(event.unitName())
                        ? event.venueName()
                        : event.unitName() + " " + event.venueName();
            case LECTURER -> event.lecturerName().isEmpty() ? word("event.release.nobody") : event.lecturerName();
            case CONTENT -> event.title();
            case REGISTRATION -> moments.minute(event.registrationClosesAt());
            case WORDING -> String.join(" ", event.unitName(), event.venueName(), event.lecturerName());
            case NEW, CANCELLED, WITHDRAWN -> "";
        };
    }

    private String word(String key) {
        return texts.in(UI.getCurrent().getLocale(), key);
    }

    private static Tone tone(ChangeKind kind) {
        return switch (kind) {
            case NEW -> Tone.GOOD;
            case CANCELLED, WITHDRAWN -> Tone.BAD;
            case TIME, PLACE, LECTURER, CONTENT, REGISTRATION, WORDING -> Tone.ATTENTION;
        };
    }
}
