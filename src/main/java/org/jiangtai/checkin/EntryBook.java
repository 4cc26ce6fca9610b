package org.jiangtai.checkin;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.checkin.DoorRules.Decision;
import org.jiangtai.checkin.DoorRules.Standing;
import org.jiangtai.registration.Holder;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.registration.RegistrationState;
import org.jiangtai.registration.TicketHolders;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides who comes in and keeps every scan, those that let nobody in too: one book for the devices of the door, the code
 * on the wall and the desk. What only asks is answered by the rules; what has happened is kept whatever the rules say,
 * marked as forced where they would have said no, and laid before a person as a case.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EntryBook {

    private static final int CODE_LENGTH = 40;

    private final EntryRows rows;
    private final TicketHolders holders;
    private final RegistrationService registrations;
    private final CaseBook cases;
    private final EntryRecord entryRecord;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    EntryBook(
            EntryRows rows,
            TicketHolders holders,
            RegistrationService registrations,
            CaseBook cases,
            EntryRecord entryRecord,
            ApplicationEventPublisher news,
            Clock clock) {
        this.rows = rows;
        this.holders = holders;
        this.registrations = registrations;
        this.cases = cases;
        this.entryRecord = entryRecord;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Keeps what is reported of one event, as if one came after the other. The nonce is looked at before any rule: a
     * report that was kept already gets its answer again.
     *
     * @return what became of each, in their order
     * @throws NonceUsed if a nonce stands for another event's scan
     */
    List<Kept> keep(EventDoor door, List<Report> reports) {
        rows.takeTurn(door.eventId());
        return new Turn(door, reports).keep();
    }

    /**
     * What a turn adds.
     *
     * @param other the entry that stands against it; null if none does
     * @param seatWasFree whether the person's registration, made with it, found a seat
     */
    record Fresh(EntryEntity entry, Report report, @Nullable EntryEntity other, boolean seatWasFree) {}

    /** One turn at an event's door: what was known when it began, and what is added while it lasts. */
    private final class Turn {
        private final EventDoor door;
        private final List<Report> reports;
        private final Instant now = clock.instant();
        private final Map<String, Holder> byCode;
        private final Map<Long, Holder> byId = new HashMap<>();
        private final Map<String, EntryEntity> byNonce = new HashMap<>();
        private final Map<String, Kept> done = new HashMap<>();
        private final Map<Long, List<EntryEntity>> counting = new HashMap<>();
        private final Map<Movement, EntryEntity> entryOf = new IdentityHashMap<>();
        private final Map<Integer, Integer> inside = new HashMap<>();
        private final List<Fresh> fresh = new ArrayList<>();
        private final List<Fresh> changed = new ArrayList<>();

        Turn(EventDoor door, List<Report> reports) {
            this.door = door;
            this.reports = reports;
            byCode = holders.byCodes(
                    reports.stream().map(Report::code).filter(Objects::nonNull).collect(Collectors.toSet()));
            Set<Long> picked = reports.stream()
                    .map(Report::registrationId)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            byId.putAll(holders.byIds(picked));
            byCode.values().forEach(holder -> byId.put(holder.id(), holder));
            rows.read(
                            reports.stream().map(Report::nonce).collect(Collectors.toSet()),
                            byId.keySet(),
                            reports.stream()
                                    .map(report -> door.list(report.list()).number())
                                    .collect(Collectors.toSet()))
                    .forEach(this::know);
        }

        private void know(EntryEntity entry) {
            byNonce.put(entry.nonce, entry);
            if (entry.eventId == door.eventId() && entry.registrationId != null && entry.counts()) {
                counting.computeIfAbsent(entry.registrationId, id -> new ArrayList<>())
                        .add(entry);
            }
        }

        List<Kept> keep() {
            List<Kept> answers = new ArrayList<>(reports.size());
            for (Report report : reports) {
                EntryEntity known = byNonce.get(report.nonce());
                Kept kept = done.get(report.nonce());
                if (kept != null) {
                    kept = new Kept(kept.entry(), kept.holder(), true, kept.earlier());
                } else if (known != null) {
                    kept = again(known, report);
                } else {
                    kept = decide(report);
                    done.put(report.nonce(), kept);
                }
                answers.add(kept);
            }
            write();
            return answers;
        }

        private Kept again(EntryEntity known, Report report) {
            if (known.eventId != door.eventId()) {
                throw new NonceUsed();
            }
            if (isOtherwise(known, report)) {
                takeOver(known, report);
            }
            Holder holder = known.registrationId == null
                    ? null
                    : byId.computeIfAbsent(
                            known.registrationId,
                            id -> holders.byIds(Set.of(id)).get(id));
            Movement earlier = holder != null && known.refusal == Refusal.ALREADY_IN ? first(holder, known) : null;
            return new Kept(known, holder, true, earlier);
        }

        /**
         * Whether a device asked, never heard the answer and decided otherwise: then what it decided is what happened.
         */
        private boolean isOtherwise(EntryEntity known, Report report) {
            return report.happened() != null
                    && known.deviceTime == null
                    && known.undoneAt == null
                    && report.spot().deviceId() != null
                    && report.spot().deviceId().equals(known.deviceId)
                    && report.letsPass() != (known.refusal == null);
        }

        /** Who was let pass counts, as forced; who was sent away though the rules let them is laid before a person. */
        private void takeOver(EntryEntity known, Report report) {
            boolean seatWasFree = true;
            known.deviceTime = report.deviceTime();
            if (report.letsPass()) {
                known.forced = known.refusal;
                Report.WalkIn walksIn = report.walkIn();
                if (walksIn != null) {
                    var walkIn = registrations.registerWalkIn(door.eventId(), walksIn.name(), walksIn.phone());
                    known.registrationId = walkIn.holder().id();
                    byId.put(walkIn.holder().id(), walkIn.holder());
                    seatWasFree = walkIn.seatWasFree();
                }
                // Two that let the same ticket in make one entry, here as everywhere.
                known.refusal = known.forced == Refusal.ALREADY_IN ? Refusal.ALREADY_IN : null;
            } else if (report.happened() != null) {
                known.forced = report.happened().refusal();
            }
            rows.takeOver(known);
            changed.add(new Fresh(known, report, null, seatWasFree));
        }

        private @Nullable Movement first(Holder holder, EntryEntity known) {
            if (movements(holder, known.listNumber).isEmpty()) {
                rows.read(Set.of(known.nonce), Set.of(holder.id()), Set.of(known.listNumber)).stream()
                        .filter(entry -> !entry.nonce.equals(known.nonce))
                        .forEach(this::know);
            }
            return movements(holder, known.listNumber).stream()
                    .filter(movement -> movement.direction() == Direction.ENTRY)
                    .min(Comparator.comparing(Movement::at))
                    .orElse(null);
        }

        private Kept decide(Report report) {
            DoorList list = door.list(report.list());
            Holder holder = holderOf(report);
            Holder before = holder == null ? holderBefore(report) : null;
            boolean replaced = before != null;
            holder = replaced ? before : holder;
            Report.WalkIn walksIn = report.walkIn();
            var standing = new Standing(
                    list,
                    door.cancelled(),
                    walksIn != null ? RegistrationState.SEATED : holder == null ? null : holder.state(),
                    replaced,
                    holder != null && holder.eventId() != door.eventId(),
                    report.direction(),
                    report.at(),
                    holder == null ? List.of() : movements(holder, list.number()),
                    list.seats() > 0 ? insideOf(list) : 0);
            Decision decision = DoorRules.decide(standing);
            Movement earlier = report.letsPass() ? DoorRules.standsAgainst(standing) : decision.earlier();
            EntryEntity entry = entry(report, list);
            Report.Happened happened = report.happened();
            if (happened == null) {
                entry.refusal = decision.refusal();
            } else {
                happened(entry, happened, decision, earlier, report.linkEnded());
            }
            boolean seatWasFree = true;
            if (walksIn != null && entry.refusal == null) {
                var walkIn = registrations.registerWalkIn(door.eventId(), walksIn.name(), walksIn.phone());
                holder = walkIn.holder();
                seatWasFree = walkIn.seatWasFree();
            }
            entry.registrationId = holder == null ? null : holder.id();
            entry.codeRead = holder == null ? cut(report.code()) : "";
            if (entry.counts()) {
                if (holder != null) {
                    byId.put(holder.id(), holder);
                    counting.computeIfAbsent(holder.id(), id -> new ArrayList<>())
                            .add(entry);
                }
                inside.computeIfPresent(
                        list.number(), (number, people) -> people + (entry.direction == Direction.ENTRY ? 1 : -1));
            }
            var kept = new Kept(entry, holder, false, earlier);
            EntryEntity other = earlier == null ? null : entryOf.get(earlier);
            fresh.add(new Fresh(entry, report, other, seatWasFree));
            return kept;
        }

        /** The second of two that let the same ticket in is kept and does not count; anything else counts. */
        private void happened(
                EntryEntity entry,
                Report.Happened happened,
                Decision decision,
                @Nullable Movement earlier,
                boolean linkEnded) {
            entry.refusal = happened.refusal();
            if (entry.refusal != null) {
                return;
            }
            entry.forced = earlier == null ? decision.refusal() : Refusal.ALREADY_IN;
            if (entry.forced == Refusal.ALREADY_IN) {
                entry.refusal = Refusal.ALREADY_IN;
            } else if (entry.forced == null && linkEnded) {
                entry.forced = Refusal.LINK_ENDED;
            }
        }

        private @Nullable Holder holderOf(Report report) {
            if (report.registrationId() != null) {
                Holder picked = byId.get(report.registrationId());
                // A list holds its own event's people only, so another's number is a made-up one.
                return picked != null && picked.eventId() == door.eventId() ? picked : null;
            }
            return report.code() == null ? null : byCode.get(report.code());
        }

        /** Whose ticket it was before a new one took its place: who has lost a ticket should be told so. */
        private @Nullable Holder holderBefore(Report report) {
            String code = report.code();
            return code == null
                    ? null
                    : registrations
                            .replacedTicket(code)
                            .map(id -> byId.computeIfAbsent(
                                    id,
                                    missing -> holders.byIds(Set.of(missing)).get(missing)))
                            .orElse(null);
        }

        private List<Movement> movements(Holder holder, int list) {
            return counting.getOrDefault(holder.id(), List.of()).stream()
                    .filter(entry -> entry.listNumber == list)
                    .map(this::movement)
                    .toList();
        }

        private Movement movement(EntryEntity entry) {
            // What this turn has added has no number yet, and comes after what has one.
            long id = entry.id == null ? Long.MAX_VALUE : entry.id;
            var movement = new Movement(id, entry.direction, entry.happenedAt, entry.door);
            entryOf.put(movement, entry);
            return movement;
        }

        private int insideOf(DoorList list) {
            return inside.computeIfAbsent(list.number(), number -> rows.inside(door.eventId(), number));
        }

        private EntryEntity entry(Report report, DoorList list) {
            var entry = new EntryEntity();
            entry.eventId = door.eventId();
            entry.listNumber = list.number();
            entry.direction = report.direction();
            entry.nonce = report.nonce();
            entry.method = report.method();
            entry.deviceId = report.spot().deviceId();
            entry.door = report.spot().door();
            entry.happenedAt = report.at();
            entry.receivedAt = now;
            entry.deviceTime = report.deviceTime();
            entry.reason = report.written().reason();
            entry.accountId = report.written().accountId();
            return entry;
        }

        private void write() {
            if (fresh.isEmpty() && changed.isEmpty()) {
                return;
            }
            if (!fresh.isEmpty()) {
                rows.insert(fresh.stream().map(Fresh::entry).toList());
                entryRecord.write(fresh);
            }
            changed.forEach(one -> entryRecord.write(List.of(one)));
            fresh.addAll(changed);
            cases.open(fresh);
            Set<Long> offered = fresh.stream()
                    .map(Fresh::entry)
                    .filter(EntryEntity::counts)
                    .map(entry -> byId.get(entry.registrationId))
                    .filter(holder -> holder != null && holder.state() == RegistrationState.OFFERED)
                    .map(Holder::id)
                    .collect(Collectors.toSet());
            if (!offered.isEmpty()) {
                registrations.cameIn(offered);
            }
            if (fresh.stream().anyMatch(one -> one.entry().counts())) {
                news.publishEvent(new PersonCheckedIn(door.eventId()));
            }
        }
    }

    private static String cut(@Nullable String code) {
        if (code == null) {
            return "";
        }
        String last = code.strip();
        last = last.substring(last.lastIndexOf('/') + 1);
        return last.length() <= CODE_LENGTH ? last : last.substring(0, CODE_LENGTH);
    }
}
