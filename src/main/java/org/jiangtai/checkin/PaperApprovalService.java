package org.jiangtai.checkin;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.Colleagues;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Role;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second pair of eyes on what was entered from paper: the approver confirms it, or refuses it with a reason. */
@Service
@Transactional
public class PaperApprovalService {

    private static final int MOST_NOTE = 500;

    private final PaperBatchRepository batches;
    private final PaperLineRepository lines;
    private final EntryRepository entries;
    private final EntryRows rows;
    private final PaperService paper;
    private final RegistrationService registrations;
    private final EventService events;
    private final Colleagues colleagues;
    private final CurrentPerson current;
    private final Clock clock;

    PaperApprovalService(
            PaperBatchRepository batches,
            PaperLineRepository lines,
            EntryRepository entries,
            EntryRows rows,
            PaperService paper,
            RegistrationService registrations,
            EventService events,
            Colleagues colleagues,
            CurrentPerson current,
            Clock clock) {
        this.batches = batches;
        this.lines = lines;
        this.entries = entries;
        this.rows = rows;
        this.paper = paper;
        this.registrations = registrations;
        this.events = events;
        this.colleagues = colleagues;
        this.current = current;
        this.clock = clock;
    }

    /** What was entered from paper for an event, the latest first. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(readOnly = true)
    public List<PaperBatch> of(long eventId) {
        events.require(eventId);
        return shown(batches.findByEventIdOrderByIdDesc(eventId));
    }

    /** What the current person was named for as approver, the latest first. */
    @RolesAllowed(Role.Named.ORGANISER)
    @Transactional(readOnly = true)
    public List<PaperBatch> mine() {
        return shown(batches.findByApproverIdOrderByIdDesc(current.require().accountId()));
    }

    /** How much of it waits. */
    @RolesAllowed(Role.Named.ORGANISER)
    @Transactional(readOnly = true)
    public long waiting() {
        return batches.countByApproverIdAndDecidedAtNull(current.require().accountId());
    }

    /** The lines of a batch, in the order they were typed. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(readOnly = true)
    public List<PaperEntry> lines(long batchId) {
        PaperBatchEntity batch = batches.findById(batchId).orElseThrow(NotFound::new);
        events.require(batch.eventId);
        return lines.findByBatchIdOrderById(batchId).stream()
                .flatMap(line -> entries.findById(line.entryId).stream().map(entry -> shown(line, entry)))
                .toList();
    }

    /**
     * Confirms batches.
     *
     * @throws NotYourDecision if the current person is not the approver that was named
     * @throws AlreadyDecided if somebody was faster
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public void approve(Collection<Long> batchIds) {
        batchIds.stream().sorted().forEach(id -> {
            PaperBatchEntity batch = lockToDecide(id);
            batch.approved = true;
            batch.decidedAt = clock.instant();
        });
    }

    /** Refuses a batch, with a reason: its entries count no more, and stay and say so. */
    @RolesAllowed(Role.Named.ORGANISER)
    public void refuse(long batchId, String note) {
        String why = Typed.required("note", note, MOST_NOTE);
        PaperBatchEntity batch = lockToDecide(batchId);
        batch.approved = false;
        batch.decidedAt = clock.instant();
        batch.decisionNote = why;
        batches.saveAndFlush(batch);
        lines.findByBatchIdOrderById(batchId).forEach(line -> paper.takeBack(line, why));
    }

    private PaperBatchEntity lockToDecide(long batchId) {
        rows.takeTurn(batches.findEventIdById(batchId).orElseThrow(NotFound::new));
        PaperBatchEntity batch = batches.lockById(batchId).orElseThrow(NotFound::new);
        events.require(batch.eventId);
        long self = current.require().accountId();
        if (batch.approverId != self || batch.enteredBy == self) {
            throw new NotYourDecision();
        }
        if (batch.decidedAt != null) {
            throw new AlreadyDecided();
        }
        return batch;
    }

    private List<PaperBatch> shown(List<PaperBatchEntity> rows) {
        Map<Long, Event> held =
                events.findAll(rows.stream().map(row -> row.eventId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Event::id, Function.identity()));
        Map<Long, String> names = colleagues.names(rows.stream()
                .flatMap(row -> Stream.of(row.enteredBy, row.approverId))
                .collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> shown(row, Objects.requireNonNull(held.get(row.eventId)), names))
                .toList();
    }

    private PaperBatch shown(PaperBatchEntity row, Event event, Map<Long, String> names) {
        return new PaperBatch(
                row.id,
                row.eventId,
                event.title(),
                event.startsAt(),
                row.listNumber,
                row.reason,
                names.getOrDefault(row.enteredBy, ""),
                names.getOrDefault(row.approverId, ""),
                row.openedAt,
                lines.countStanding(row.id),
                row.approved,
                row.decidedAt,
                row.decisionNote);
    }

    private PaperEntry shown(PaperLineEntity line, EntryEntity entry) {
        long registrationId = entry.registrationId == null ? 0 : entry.registrationId;
        String who =
                registrations.find(registrationId).map(Registration::maskedName).orElse("");
        return new PaperEntry(line.id, registrationId, who, entry.happenedAt, line.walkIn, entry.undoneAt != null);
    }
}
