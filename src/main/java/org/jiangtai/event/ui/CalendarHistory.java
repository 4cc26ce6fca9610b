package org.jiangtai.event.ui;

import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventDraft;
import org.jiangtai.event.EventRemoval;
import org.jiangtai.event.EventService;
import org.jiangtai.event.RemovedEvent;
import org.jiangtai.event.SeenEvent;
import org.springframework.stereotype.Component;

/**
 * What a person did in the calendar since signing in, to be taken back step by step and done again. It holds nobody up:
 * what somebody else changed meanwhile is left as it is, and the step is forgotten.
 */
@Component
@VaadinSessionScope
class CalendarHistory {

    private static final int STEPS = 50;

    /** A step that can be taken back. Taking it back gives the step that does it again. */
    private sealed interface Step {

        String key();

        String title();
    }

    private record Moved(String key, String title, List<EventDraft> before, String reason) implements Step {}

    private record Made(String key, String title, List<Long> ids) implements Step {}

    private record Removed(String key, String title, List<RemovedEvent> removed) implements Step {}

    /** What a step is called: a text, and the event's title or how many they are. */
    record Name(String key, String title) {}

    private final EventService events;
    private final EventRemoval removal;
    private final Deque<Step> back = new ArrayDeque<>();
    private final Deque<Step> again = new ArrayDeque<>();
    /** The version that each event had after the person's own last step. */
    private final Map<Long, Long> left = new HashMap<>();

    CalendarHistory(EventService events, EventRemoval removal) {
        this.events = events;
        this.removal = removal;
    }

    /** Events were given another time or place by hand. */
    void moved(Collection<Event> before, Collection<Event> after) {
        before.forEach(this::forgetWhatOthersChanged);
        remember(new Moved(
                before.size() == 1 ? "event.undo.move" : "event.undo.moveMany",
                name(before),
                before.stream().map(EventDraft::of).toList(),
                reasons(before)));
        leave(after);
    }

    /** Events were made. */
    void made(Collection<Event> made) {
        remember(new Made(
                made.size() == 1 ? "event.undo.make" : "event.undo.makeMany",
                name(made),
                made.stream().map(Event::id).toList()));
        leave(made);
    }

    /** Drafts were removed. */
    void removed(List<RemovedEvent> removed) {
        remember(new Removed(
                removed.size() == 1 ? "event.undo.remove" : "event.undo.removeMany",
                removed.size() == 1 ? removed.getFirst().title() : Integer.toString(removed.size()),
                removed));
    }

    Optional<Name> last() {
        return Optional.ofNullable(back.peek()).map(step -> new Name(step.key(), step.title()));
    }

    Optional<Name> next() {
        return Optional.ofNullable(again.peek()).map(step -> new Name(step.key(), step.title()));
    }

    /**
     * Takes the last step back. It is forgotten if it cannot be.
     *
     * @return what it was called
     */
    Optional<Name> undo() {
        return turn(back, again);
    }

    /** Does what was taken back last again. */
    Optional<Name> redo() {
        return turn(again, back);
    }

    private Optional<Name> turn(Deque<Step> from, Deque<Step> to) {
        Step step = from.poll();
        if (step == null) {
            return Optional.empty();
        }
        to.push(inverse(step));
        return Optional.of(new Name(step.key(), step.title()));
    }

    private Step inverse(Step step) {
        return switch (step) {
            case Moved moved -> {
                List<Event> now = moved.before().stream()
                        .map(draft -> events.require(Objects.requireNonNull(draft.id())))
                        .toList();
                List<EventDraft> wanted = moved.before().stream()
                        .map(draft -> draft.withVersion(seen(Objects.requireNonNull(draft.id()))))
                        .toList();
                leave(events.saveTogether(wanted, moved.reason()));
                yield new Moved(
                        moved.key(),
                        moved.title(),
                        now.stream().map(EventDraft::of).toList(),
                        reasons(now));
            }
            case Made made ->
                new Removed(
                        made.key(),
                        made.title(),
                        removal.remove(made.ids().stream()
                                .map(id -> new SeenEvent(id, seen(id)))
                                .toList()));
            case Removed removed -> {
                List<Event> restored = removal.restore(removed.removed());
                leave(restored);
                yield new Made(
                        removed.key(),
                        removed.title(),
                        restored.stream().map(Event::id).toList());
            }
        };
    }

    /**
     * Whoever moves an event on from where somebody else has left it keeps that: earlier steps, which would bring back
     * what was there before, are forgotten.
     */
    private void forgetWhatOthersChanged(Event before) {
        Long own = left.get(before.id());
        if (own != null && own != before.version()) {
            back.removeIf(step -> touches(step, before.id()));
            again.removeIf(step -> touches(step, before.id()));
        }
    }

    private static boolean touches(Step step, long id) {
        return switch (step) {
            case Moved moved -> moved.before().stream().anyMatch(draft -> Objects.equals(draft.id(), id));
            case Made made -> made.ids().contains(id);
            case Removed removed -> false;
        };
    }

    /** Why somebody went on past warnings; events that are saved together are saved for one reason. */
    private static String reasons(Collection<Event> events) {
        return events.stream()
                .map(Event::clashReason)
                .filter(reason -> !reason.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private long seen(long id) {
        return left.getOrDefault(id, -1L);
    }

    private void leave(Collection<Event> events) {
        events.forEach(event -> left.put(event.id(), event.version()));
    }

    private void remember(Step step) {
        again.clear();
        back.push(step);
        if (back.size() > STEPS) {
            back.removeLast();
        }
    }

    private static String name(Collection<Event> events) {
        List<Event> all = new ArrayList<>(events);
        return all.size() == 1 ? all.getFirst().title() : Integer.toString(all.size());
    }
}
