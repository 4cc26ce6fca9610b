package org.jiangtai.checkin;

import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.registration.Holder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what became of a report as the door shows it. */
@Component
class Verdicts {

    private final EventService events;

    Verdicts(EventService events) {
        this.events = events;
    }

    Verdict of(Kept kept) {
        EntryEntity entry = kept.entry();
        Holder holder = kept.holder();
        Movement earlier = entry.refusal == Refusal.ALREADY_IN ? kept.earlier() : null;
        return new Verdict(
                entry.id,
                entry.refusal,
                holder == null ? "" : holder.maskedName(),
                earlier == null ? null : earlier.at(),
                earlier == null ? "" : earlier.door(),
                entry.refusal == Refusal.OTHER_EVENT ? title(holder) : "",
                holder == null ? null : holder.id(),
                holder == null ? null : holder.state());
    }

    private String title(@Nullable Holder holder) {
        return holder == null
                ? ""
                : events.find(holder.eventId()).map(Event::title).orElse("");
    }
}
