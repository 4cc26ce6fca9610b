package org.jiangtai.event;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiangtai.event.EventRepository.WithSeats;
import org.jiangtai.identity.AmongModules;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.menu.Topic;
import org.jiangtai.place.UnitScope;
import org.jiangtai.setting.WorkingDays;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Approval of events before they are made public (一会一报, domain page): an organiser applies some working days ahead, a
 * reviewer who had no hand in the event approves it or sends it back. Decisions wait for saves and saves for decisions,
 * so that nobody approves what somebody changes at that moment.
 */
@Service
@Transactional
public class ApprovalService {

    private static final int MOST_REASON = 500;

    private final EventRepository events;
    private final EventRows rows;
    private final ApprovalChecks checks;
    private final ApprovalTrail trail;
    private final UnitScope scope;
    private final CurrentPerson current;
    private final WorkingDays workingDays;
    private final Clock clock;
    private final ZoneId zone;

    ApprovalService(
            EventRepository events,
            EventRows rows,
            ApprovalChecks checks,
            ApprovalTrail trail,
            UnitScope scope,
            CurrentPerson current,
            WorkingDays workingDays,
            Clock clock,
            ZoneId zone) {
        this.events = events;
        this.rows = rows;
        this.checks = checks;
        this.trail = trail;
        this.scope = scope;
        this.current = current;
        this.workingDays = workingDays;
        this.clock = clock;
        this.zone = zone;
    }

    /** What is set of approval. */
    @PermitAll
    @Transactional(readOnly = true)
    public ApprovalTerms terms() {
        return checks.terms();
    }

    /**
     * The first day for an event of this kind for which somebody who applies today is in time, by the usual way and
     * without speakers from abroad; tomorrow at the soonest.
     */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public LocalDate firstDay(EventKind kind) {
        return checks.firstDay(kind);
    }

    /**
     * Whether somebody can apply for these events now, and what is missing.
     *
     * @throws NotFound if there is none with such an id
     * @throws org.jiangtai.place.NotYourUnit if one is another unit's
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.REVIEWER})
    @Transactional(readOnly = true)
    public List<ApprovalCheck> check(Collection<Long> ids) {
        return checks.of(load(ids).stream().map(rows::planned).toList());
    }

    /**
     * Applies for events, all or none.
     *
     * @param urgentReason why those that are late should be approved all the same; the reviewer reads it. Empty where
     *     none is late
     * @throws NotReadyForApproval if one lacks something, or is late and no reason is given
     * @throws org.jiangtai.place.NotYourUnit if one is another unit's
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public List<Event> apply(Collection<Long> ids, String urgentReason) {
        String reason = Typed.optional("urgentReason", urgentReason, MOST_REASON);
        events.lockPlanning();
        List<WithSeats> found = load(ids);
        List<ApprovalCheck> looked = checks.of(found.stream().map(rows::planned).toList());
        List<ApprovalCheck> refused = looked.stream()
                .filter(check -> !check.isReady() || check.isLate() && reason.isEmpty())
                .toList();
        if (!refused.isEmpty()) {
            throw new NotReadyForApproval(refused);
        }
        for (int i = 0; i < found.size(); i++) {
            EventEntity event = found.get(i).event();
            event.appliedBy = current.find().map(SignedIn::accountId).orElse(null);
            event.appliedAt = clock.instant();
            event.urgentReason = looked.get(i).isLate() ? reason : "";
            event.returnReason = "";
            trail.take(event, found.get(i).capacity(), ApprovalStep.APPLIED, EventStage.IN_REVIEW, event.urgentReason);
        }
        return stored(found);
    }

    /**
     * Takes applications back; the events are drafts again.
     *
     * @throws NotInReview if one does not wait for a reviewer
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public List<Event> withdraw(Collection<Long> ids) {
        events.lockPlanning();
        List<WithSeats> found = load(ids);
        found.forEach(row -> {
            requireInReview(row);
            trail.take(row.event(), row.capacity(), ApprovalStep.WITHDRAWN, EventStage.DRAFT, "");
        });
        return stored(found);
    }

    /**
     * Approves events as they were seen, all or none.
     *
     * @param note what the reviewer adds; may be empty
     * @throws NotInReview if one does not wait for a reviewer
     * @throws OwnEvent if the current person had a hand in one
     * @throws ChangedSinceSeen if one was changed since
     */
    @RolesAllowed(Role.Named.REVIEWER)
    public List<Event> approve(Collection<SeenEvent> seen, String note) {
        String said = Typed.optional("note", note, MOST_REASON);
        return decide(seen, ApprovalStep.APPROVED, EventStage.APPROVED, said);
    }

    /**
     * Sends events back to whoever organises them, all or none.
     *
     * @param reason why
     * @throws NotInReview if one does not wait for a reviewer
     * @throws OwnEvent if the current person had a hand in one
     * @throws ChangedSinceSeen if one was changed since
     */
    @RolesAllowed(Role.Named.REVIEWER)
    public List<Event> sendBack(Collection<SeenEvent> seen, String reason) {
        String why = Typed.required("reason", reason, MOST_REASON);
        return decide(seen, ApprovalStep.RETURNED, EventStage.DRAFT, why);
    }

    /** What waits for a reviewer and can still be held, soonest first. */
    @RolesAllowed({Role.Named.REVIEWER, Role.Named.ORGANISER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public List<Application> waiting() {
        List<WithSeats> found = mine(EventStage.IN_REVIEW);
        List<Event> planned = found.stream().map(rows::planned).toList();
        List<Integer> left = checks.daysLeft(planned);
        Map<Long, Topic> topics = checks.topics(planned);
        Map<Long, String> names =
                trail.applicants(planned.stream().map(Event::id).toList());
        return IntStream.range(0, found.size())
                .mapToObj(i -> application(found.get(i).event(), planned.get(i), left.get(i), topics, names))
                .toList();
    }

    private Application application(
            EventEntity event, Event planned, int left, Map<Long, Topic> topics, Map<Long, String> names) {
        Topic topic = planned.topicId() == null ? null : topics.get(planned.topicId());
        return new Application(
                planned,
                names.getOrDefault(planned.id(), ""),
                Objects.requireNonNull(event.appliedAt),
                event.urgentReason,
                left,
                isOwn(event),
                topic == null ? null : topic.isReady());
    }

    /** Drafts to come that a reviewer sent back, soonest first. */
    @RolesAllowed(Role.Named.ORGANISER)
    @Transactional(readOnly = true)
    public List<SentBack> sentBack() {
        return mine(EventStage.DRAFT).stream()
                .filter(row -> !row.event().returnReason.isEmpty())
                .map(row -> new SentBack(rows.planned(row), row.event().returnReason))
                .toList();
    }

    /** Drafts for which somebody should apply within the next working days before it is too late, soonest first. */
    @RolesAllowed(Role.Named.ORGANISER)
    @Transactional(readOnly = true)
    public List<ApprovalCheck> due(int workingDaysAhead) {
        ApprovalTerms terms = checks.terms();
        LocalDate soon = workingDays.plus(LocalDate.ofInstant(clock.instant(), zone), workingDaysAhead);
        List<Event> drafts = mine(EventStage.DRAFT).stream()
                .map(rows::planned)
                .filter(event -> terms.concern(event.kind()))
                .toList();
        return checks.of(drafts).stream()
                .filter(check -> !check.lastDay().isAfter(soon))
                .toList();
    }

    /**
     * All steps of an event's approval, the first one first.
     *
     * @throws org.jiangtai.place.NotYourUnit if the event is another unit's
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.LECTURER, Role.Named.REVIEWER, Role.Named.AUDITOR
    })
    @Transactional(readOnly = true)
    public List<ApprovalPassed> history(long eventId) {
        EventEntity event = events.findById(eventId).orElseThrow(NotFound::new);
        scope.requireEvent(eventId, event.unitId);
        return trail.of(eventId).stream()
                .map(step -> new ApprovalPassed(
                        step.step, step.takenAt, step.takenByName, step.reason, AnnouncedEvent.of(step), step.capacity))
                .toList();
    }

    /**
     * Whether the current person had a hand in the event and so may not review it.
     *
     * @throws org.jiangtai.place.NotYourUnit if the event is another unit's
     */
    @RolesAllowed({Role.Named.REVIEWER, Role.Named.ORGANISER})
    @Transactional(readOnly = true)
    public boolean isOwn(long eventId) {
        EventEntity event = events.findById(eventId).orElseThrow(NotFound::new);
        scope.requireEvent(eventId, event.unitId);
        return isOwn(event);
    }

    private List<Event> decide(Collection<SeenEvent> seen, ApprovalStep step, EventStage leadsTo, String reason) {
        current.require();
        events.lockPlanning();
        Map<Long, Long> versions =
                seen.stream().collect(Collectors.toMap(SeenEvent::eventId, SeenEvent::version, (one, other) -> one));
        List<WithSeats> found = load(versions.keySet());
        found.forEach(row -> {
            EventEntity event = row.event();
            requireInReview(row);
            if (isOwn(event)) {
                throw new OwnEvent(event.title);
            }
            if (event.version != Objects.requireNonNull(versions.get(event.id))) {
                throw new ChangedSinceSeen(event.title);
            }
            event.returnReason = step == ApprovalStep.RETURNED ? reason : "";
            trail.take(event, row.capacity(), step, leadsTo, reason);
        });
        return stored(found);
    }

    private List<Event> stored(List<WithSeats> found) {
        events.flush();
        return found.stream().map(rows::planned).toList();
    }

    private static void requireInReview(WithSeats row) {
        if (row.event().stage != EventStage.IN_REVIEW) {
            throw new NotInReview(row.event().title);
        }
    }

    private boolean isOwn(EventEntity event) {
        return current.find()
                .map(SignedIn::accountId)
                .filter(id -> id.equals(event.madeBy) || id.equals(event.appliedBy) || event.writerIds.contains(id))
                .isPresent();
    }

    private List<WithSeats> mine(EventStage stage) {
        var reach = scope.reach();
        return events.findInStage(stage, clock.instant()).stream()
                .filter(row -> reach.coversEvent(row.event().id, row.event().unitId))
                .toList();
    }

    private List<WithSeats> load(Collection<Long> ids) {
        Map<Long, WithSeats> found = ids.isEmpty()
                ? Map.of()
                : events.findAllWithSeats(ids).stream()
                        .collect(Collectors.toMap(row -> row.event().id, Function.identity()));
        return ids.stream()
                .distinct()
                .map(id -> {
                    WithSeats row = found.get(id);
                    if (row == null) {
                        throw new NotFound();
                    }
                    scope.requireEvent(id, row.event().unitId);
                    return row;
                })
                .toList();
    }
}
