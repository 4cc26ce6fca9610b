package org.jiangtai.event.ui;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jiangtai.event.ChangedSinceSeen;
import org.jiangtai.event.Event;
import org.jiangtai.event.RemovedEvent;
import org.jiangtai.shared.Failure;
import org.jiangtai.uikit.Feedback;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Takes the last change of the calendar back or does it again, and says what became of it. */
@Component
class CalendarUndo {

    private final ObjectProvider<CalendarHistory> histories;
    private final Feedback feedback;

    CalendarUndo(ObjectProvider<CalendarHistory> histories, Feedback feedback) {
        this.histories = histories;
        this.feedback = feedback;
    }

    /** Remembers a move and says so, with a way back. */
    void moved(List<Event> before, List<Event> after, Runnable redraw, String key, Object... arguments) {
        CalendarHistory history = histories.getObject();
        history.moved(before, after);
        offer(history, redraw, key, arguments);
    }

    /** Remembers events that were made. */
    void made(Collection<Event> made) {
        histories.getObject().made(made);
    }

    /** Remembers what was removed and says so, with a way back. */
    void removed(List<RemovedEvent> removed, Runnable redraw, String key, Object... arguments) {
        CalendarHistory history = histories.getObject();
        history.removed(removed);
        offer(history, redraw, key, arguments);
    }

    private void offer(CalendarHistory history, Runnable redraw, String key, Object... arguments) {
        Optional<CalendarHistory.Name> mine = history.last();
        feedback.doneWithUndo(
                () -> {
                    if (history.last().equals(mine)) {
                        undo(redraw);
                    } else {
                        feedback.failed("event.undo.later");
                    }
                },
                key,
                arguments);
    }

    Optional<CalendarHistory.Name> last() {
        return histories.getObject().last();
    }

    Optional<CalendarHistory.Name> next() {
        return histories.getObject().next();
    }

    void undo(Runnable redraw) {
        turn(() -> histories.getObject().undo(), "event.undo.done", redraw);
    }

    void redo(Runnable redraw) {
        turn(() -> histories.getObject().redo(), "event.redo.done", redraw);
    }

    private void turn(Supplier<Optional<CalendarHistory.Name>> step, String key, Runnable redraw) {
        try {
            step.get()
                    .ifPresentOrElse(
                            name -> feedback.done(key, name.title()), () -> feedback.done("event.undo.nothing"));
        } catch (OptimisticLockingFailureException | ChangedSinceSeen changed) {
            feedback.failed("event.undo.changed");
        } catch (Failure failure) {
            feedback.failed(failure);
        } finally {
            redraw.run();
        }
    }
}
