package org.jiangtai.checkin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.Colleagues;
import org.jiangtai.registration.Holder;
import org.jiangtai.registration.TicketHolders;
import org.springframework.stereotype.Component;

/** Shows cases with what people read: the event, the person, the door, who settled it. */
@Component
class CaseRows {

    private final EntryRepository entries;
    private final EventService events;
    private final TicketHolders holders;
    private final Colleagues colleagues;

    CaseRows(EntryRepository entries, EventService events, TicketHolders holders, Colleagues colleagues) {
        this.entries = entries;
        this.events = events;
        this.holders = holders;
        this.colleagues = colleagues;
    }

    /** The caller has made sure that the person reaches their events. */
    List<DoorCase> shown(List<DoorCaseEntity> rows) {
        Map<Long, Event> known =
                events.findAll(rows.stream().map(row -> row.eventId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Event::id, Function.identity()));
        Map<Long, EntryEntity> byId = new HashMap<>();
        entries.findAllById(rows.stream()
                        .flatMap(row -> Stream.of(row.entryId, row.otherEntryId))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .forEach(entry -> byId.put(entry.id, entry));
        Map<Long, Holder> people = holders.byIds(byId.values().stream()
                .map(entry -> entry.registrationId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<Long, String> names = colleagues.names(
                rows.stream().map(row -> row.settledBy).filter(Objects::nonNull).collect(Collectors.toSet()));
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(known.get(row.eventId))
                        .flatMap(event -> Stream.ofNullable(byId.get(row.entryId))
                                .map(entry -> shown(row, event, entry, byId, people, names))))
                .toList();
    }

    private static DoorCase shown(
            DoorCaseEntity row,
            Event event,
            EntryEntity entry,
            Map<Long, EntryEntity> byId,
            Map<Long, Holder> people,
            Map<Long, String> names) {
        Holder holder = entry.registrationId == null ? null : people.get(entry.registrationId);
        EntryEntity other = row.otherEntryId == null ? null : byId.get(row.otherEntryId);
        return new DoorCase(
                row.id,
                row.eventId,
                event.title(),
                row.listNumber,
                row.kind,
                row.reason.isEmpty() ? null : Refusal.valueOf(row.reason),
                entry.registrationId,
                holder == null ? "" : holder.maskedName(),
                entry.door,
                entry.happenedAt,
                entry.deviceTime,
                entry.codeRead,
                other == null ? null : other.happenedAt,
                row.openedAt,
                row.settlement,
                row.settledAt,
                row.settledBy == null ? "" : names.getOrDefault(row.settledBy, ""),
                row.note);
    }
}
