package org.jiangtai.event.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jiangtai.event.Clash;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventClashes;
import org.jiangtai.event.EventDraft;
import org.jiangtai.event.EventService;
import org.jiangtai.event.EventState;
import org.jiangtai.event.MovesByHand;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.Texts;
import org.jiangtai.uikit.Confirm;
import org.jiangtai.uikit.Feedback;
import org.springframework.stereotype.Component;

/** Gives an event another time by hand, asks what has to be asked, and can take the last move back. */
@Component
class EventMover implements MovesByHand {

    private final EventService events;
    private final CalendarUndo undo;
    private final Feedback feedback;
    private final Moments moments;
    private final Texts texts;

    EventMover(EventService events, CalendarUndo undo, Feedback feedback, Moments moments, Texts texts) {
        this.events = events;
        this.undo = undo;
        this.feedback = feedback;
        this.moments = moments;
        this.texts = texts;
    }

    @Override
    public void move(long id, long seen, UnaryOperator<EventDraft> wanted, Runnable redraw) {
        Event before = events.require(id);
        if (before.version() != seen) {
            redraw.run();
            feedback.failed("event.move.changed", before.title());
            return;
        }
        move(before, wanted.apply(EventDraft.of(before)), redraw);
    }

    /** Where people have registered, they would be told of the change, so that is asked before. */
    private void move(Event before, EventDraft wanted, Runnable redraw) {
        boolean peopleKnow = before.state() != EventState.DRAFT && before.taken() + before.waiting() > 0;
        boolean otherwise = !wanted.startsAt().equals(before.startsAt()) || wanted.venueId() != before.venueId();
        if (peopleKnow && otherwise) {
            redraw.run();
            Confirm.ask("event.move.ask", "event.move.told", "event.move.do", () -> tryTo(before, wanted, "", redraw));
        } else {
            tryTo(before, wanted, "", redraw);
        }
    }

    private void tryTo(Event before, EventDraft wanted, String reason, Runnable redraw) {
        try {
            Event after = events.save(wanted, reason);
            undo.moved(
                    List.of(before),
                    List.of(after),
                    redraw,
                    after.venueId() == before.venueId() ? "event.move.done" : "event.move.done.place",
                    after.title(),
                    moments.span(after.startsAt(), after.endsAt()),
                    after.place());
        } catch (EventClashes refused) {
            if (refused.isFinal()) {
                feedback.failed("event.move.refused", sentences(refused));
            } else {
                new ClashReasonDialog(refused.clashes(), given -> tryTo(before, wanted, given, redraw)).open();
            }
        } finally {
            redraw.run();
        }
    }

    private String sentences(EventClashes refused) {
        var locale = UI.getCurrent().getLocale();
        return refused.clashes().stream()
                .filter(clash -> clash.blocks() || !refused.isFinal())
                .map((Clash clash) ->
                        texts.in(locale, clash.messageKey(), clash.arguments().toArray()))
                .collect(Collectors.joining());
    }
}
