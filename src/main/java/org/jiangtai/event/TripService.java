package org.jiangtai.event;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jiangtai.event.EventRepository.WithSeats;
import org.jiangtai.identity.AmongModules;
import org.jiangtai.identity.Role;
import org.jiangtai.place.UnitScope;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.SeesPersonalData;
import org.jiangtai.shared.Typed;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerLinks;
import org.jiangtai.speaker.LecturerService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The trips of the lecturers: what they are asked to come to, and what they say to it, by their personal link or signed
 * in. An answer holds for the lecturer, the time and the hall that it was given for; another one asks anew.
 */
@Service
@Transactional
public class TripService {

    private static final Duration AHEAD = Duration.ofDays(120);
    private static final Duration KEPT_IN_FEED = Duration.ofDays(92);
    private static final int MOST_PROPOSALS = 3;

    private final EventRepository events;
    private final TripBook book;
    private final AnswerStates states;
    private final LecturerLinks links;
    private final LecturerService lecturers;
    private final UnitScope scope;
    private final Clock clock;

    TripService(
            EventRepository events,
            TripBook book,
            AnswerStates states,
            LecturerLinks links,
            LecturerService lecturers,
            UnitScope scope,
            Clock clock) {
        this.events = events;
        this.book = book;
        this.states = states;
        this.links = links;
        this.lecturers = lecturers;
        this.scope = scope;
        this.clock = clock;
    }

    /** The trips to come of a lecturer, soonest first, with whom to call; who asks has made sure who it is. */
    @AmongModules
    @SeesPersonalData("Lecturer")
    @PermitAll
    @Transactional(readOnly = true)
    public List<Trip> ofLecturer(long lecturerId) {
        return coming(lecturerId, clock.instant());
    }

    /**
     * The trips of whoever holds the link, from three months ago on, for a calendar that follows them; cancelled ones
     * are among them.
     *
     * @throws org.jiangtai.speaker.LecturerLinkInvalid if it is none, or one that has ended
     */
    @SeesPersonalData("Trip")
    @PermitAll
    @Transactional(readOnly = true)
    public List<Trip> feed(String token) {
        return coming(links.require(token).id(), clock.instant().minus(KEPT_IN_FEED));
    }

    /** The trips to come of the lecturer who is signed in; none where the account is no lecturer's. */
    @SeesPersonalData("Trip")
    @RolesAllowed(Role.Named.LECTURER)
    @Transactional(readOnly = true)
    public List<Trip> own() {
        return lecturers.self().map(self -> coming(self.id(), clock.instant())).orElse(List.of());
    }

    /**
     * One trip of whoever holds the link.
     *
     * @param code the event's public code
     * @throws NotFound if it is no trip of this lecturer
     */
    @SeesPersonalData("Trip")
    @PermitAll
    @Transactional(readOnly = true)
    public Trip oneByLink(String token, String code) {
        WithSeats row = ofCode(links.require(token), code);
        return book.trips(List.of(row)).getFirst();
    }

    /**
     * Answers by the personal link.
     *
     * @throws TripIsOver if it began, was cancelled, or is somebody else's now
     * @throws InvalidInput if a reason or a time is missing or cannot be
     */
    @PermitAll
    public void answerByLink(String token, String code, TripReply reply) {
        put(ofCode(links.require(token), code), reply, AnswerChannel.LINK);
    }

    /**
     * Answers as the lecturer who is signed in.
     *
     * @throws TripIsOver if it began, was cancelled, or is somebody else's now
     * @throws InvalidInput if a reason or a time is missing or cannot be
     */
    @RolesAllowed(Role.Named.LECTURER)
    public void answer(long eventId, TripReply reply) {
        Lecturer self = lecturers.self().orElseThrow(NotFound::new);
        put(mine(events.findWithSeats(eventId), self), reply, AnswerChannel.DESK);
    }

    /**
     * Takes an answer down that came by phone.
     *
     * @throws org.jiangtai.place.NotYourUnit if the event is another unit's
     * @throws TripIsOver if it began, was cancelled, or the lecturer was not asked about it as it is planned now
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public void takeDown(long eventId, TripReply reply) {
        WithSeats row = events.findWithSeats(eventId).orElseThrow(NotFound::new);
        scope.requireEvent(eventId, row.event().unitId);
        put(row, row.event(), reply, AnswerChannel.TAKEN_DOWN);
    }

    /** The lecturer accepted the order that the event was made for: nothing has to be asked again. */
    @AmongModules
    @PermitAll
    public void accepted(long eventId) {
        WithSeats row = events.findWithSeats(eventId).orElseThrow(NotFound::new);
        if (row.event().lecturerId != null) {
            book.write(eventId, row.event(), TripReply.confirmed(), AnswerChannel.ORDER);
        }
    }

    /** How these events stand with their lecturers, for the signs in the calendar and the list. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.LECTURER, Role.Named.REVIEWER, Role.Named.AUDITOR
    })
    @Transactional(readOnly = true)
    public Map<Long, AnswerState> states(Collection<Long> eventIds) {
        return states.of(eventIds);
    }

    /**
     * How one event stands with its lecturer; empty where it has none.
     *
     * @throws org.jiangtai.place.NotYourUnit if it is another unit's
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.REVIEWER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public Optional<TripStatus> of(long eventId) {
        WithSeats row = events.findWithSeats(eventId).orElseThrow(NotFound::new);
        scope.requireEvent(eventId, row.event().unitId);
        return book.statuses(List.of(row)).stream().findFirst();
    }

    /** The events to come whose lecturer declined, wants another time, or was asked and has not answered; soonest first. */
    @RolesAllowed(Role.Named.ORGANISER)
    @Transactional(readOnly = true)
    public List<TripStatus> waiting() {
        var reach = scope.reach();
        Instant now = clock.instant();
        return book
                .statuses(events.findWithLecturers(now, now.plus(AHEAD), ClashFinder.LIVE).stream()
                        .filter(row -> reach.coversEvent(row.event().id, row.event().unitId))
                        .toList())
                .stream()
                .filter(status -> status.answer().needsWork() || status.answer() == AnswerState.OPEN)
                .toList();
    }

    private List<Trip> coming(long lecturerId, Instant from) {
        return book.trips(events.findTrips(lecturerId, from).stream()
                .filter(row -> row.event().stage != EventStage.ARCHIVED)
                .toList());
    }

    private WithSeats ofCode(Lecturer lecturer, String code) {
        return mine(events.findWithSeatsByCode(code), lecturer);
    }

    private static WithSeats mine(Optional<WithSeats> found, Lecturer lecturer) {
        return found.filter(row -> TripBook.told(row)
                        .filter(facts -> Objects.equals(facts.lecturerId, lecturer.id()))
                        .isPresent())
                .orElseThrow(NotFound::new);
    }

    private void put(WithSeats row, TripReply reply, AnswerChannel channel) {
        put(row, TripBook.told(row).orElseThrow(NotFound::new), reply, channel);
    }

    private void put(WithSeats row, EventFacts facts, TripReply reply, AnswerChannel channel) {
        boolean over = !facts.startsAt.isAfter(clock.instant())
                || row.event().stage == EventStage.CANCELLED
                || row.event().stage == EventStage.ARCHIVED;
        if (over || facts.lecturerId == null) {
            throw new TripIsOver(facts.title);
        }
        book.write(row.event().id, facts, checked(reply), channel);
    }

    private TripReply checked(TripReply reply) {
        String reason = reply.answer() == TripAnswer.DECLINED
                ? Typed.required("reason", reply.reason(), 500)
                : Typed.optional("reason", reply.reason(), 500);
        if (reply.answer() != TripAnswer.PROPOSED) {
            return new TripReply(reply.answer(), reason, List.of());
        }
        List<Instant> proposals = reply.proposals().stream().distinct().toList();
        if (proposals.isEmpty() || proposals.size() > MOST_PROPOSALS) {
            throw new InvalidInput("proposals", "invalid.trip.proposals", MOST_PROPOSALS);
        }
        Instant now = clock.instant();
        if (proposals.stream().anyMatch(one -> one.isBefore(now) || one.isAfter(now.plus(Duration.ofDays(366))))) {
            throw new InvalidInput("proposals", "invalid.trip.time");
        }
        return new TripReply(reply.answer(), reason, proposals);
    }
}
