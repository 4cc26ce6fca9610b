package org.jiangtai.registration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.AsProgram;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes through the events that ended before a moment, some at a time. */
@Component
class EndedEvents {

    private static final int AT_ONCE = 200;

    private final EventService events;
    private final TransactionTemplate transaction;

    EndedEvents(EventService events, TransactionTemplate transaction) {
        this.events = events;
        this.transaction = transaction;
    }

    /** The sum over all parts; each part is a transaction of its own. */
    long sum(Instant endedBefore, ToLongFunction<Collection<Long>> ofPart) {
        List<Long> over = AsProgram.call(() -> events.between(Instant.EPOCH, endedBefore)).stream()
                .filter(event -> event.endsAt().isBefore(endedBefore))
                .map(Event::id)
                .toList();
        List<List<Long>> parts = new ArrayList<>();
        for (int from = 0; from < over.size(); from += AT_ONCE) {
            parts.add(over.subList(from, Math.min(from + AT_ONCE, over.size())));
        }
        long sum = 0;
        for (List<Long> part : parts) {
            Long counted = transaction.execute(status -> ofPart.applyAsLong(part));
            sum += counted == null ? 0 : counted;
        }
        return sum;
    }
}
