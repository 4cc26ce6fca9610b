package org.jiangtai.event;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiangtai.event.EventRepository.WithSeats;
import org.jiangtai.place.MapLink;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitService;
import org.jiangtai.place.Venue;
import org.jiangtai.place.VenueContact;
import org.jiangtai.place.VenueService;
import org.jiangtai.shared.PhoneVault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings events and what their lecturers said together. */
@Component
class TripBook {

    private final TripAnswerRepository answers;
    private final EventRows rows;
    private final VenueService venues;
    private final UnitService units;
    private final PhoneVault vault;
    private final Clock clock;

    TripBook(
            TripAnswerRepository answers,
            EventRows rows,
            VenueService venues,
            UnitService units,
            PhoneVault vault,
            Clock clock) {
        this.answers = answers;
        this.rows = rows;
        this.venues = venues;
        this.units = units;
        this.vault = vault;
        this.clock = clock;
    }

    /** What the lecturer was told, or may know already: what is public, else what was approved. */
    static Optional<EventFacts> told(WithSeats row) {
        if (row.released() != null) {
            return Optional.of(row.released());
        }
        return row.event().stage == EventStage.APPROVED ? Optional.of(row.event()) : Optional.empty();
    }

    /** How events stand as they are planned now; those without a lecturer are left out. */
    List<TripStatus> statuses(Collection<WithSeats> found) {
        Map<Long, List<TripAnswerEntity>> said = latest(found);
        List<TripStatus> statuses = new ArrayList<>();
        for (WithSeats row : found) {
            if (row.event().lecturerId == null) {
                continue;
            }
            TripAnswerEntity answer = held(said, row, row.event());
            boolean asked = told(row).filter(facts -> same(facts, row.event())).isPresent();
            statuses.add(new TripStatus(
                    rows.planned(row),
                    answer != null ? state(answer) : asked ? AnswerState.OPEN : AnswerState.NOT_ASKED,
                    answer == null ? "" : answer.reason,
                    proposals(answer),
                    answer == null ? null : answer.answeredAt,
                    answer == null ? null : answer.channel));
        }
        return statuses;
    }

    /** The trips as their lecturer sees them, with whom to call. */
    List<Trip> trips(List<WithSeats> found) {
        Map<Long, List<TripAnswerEntity>> said = latest(found);
        Map<Long, Venue> halls =
                venues.findAll(found.stream().map(row -> facts(row).venueId).collect(Collectors.toSet()));
        Map<Long, Unit> hosts =
                units.findAll(halls.values().stream().map(Venue::unitId).collect(Collectors.toSet()));
        Map<Long, VenueContact> contacts = new HashMap<>();
        return found.stream()
                .map(row -> {
                    EventFacts facts = facts(row);
                    TripAnswerEntity answer = held(said, row, facts);
                    Venue hall = halls.get(facts.venueId);
                    Unit host = hall == null ? null : hosts.get(hall.unitId());
                    return new Trip(
                            rows.announced(row),
                            answer == null ? AnswerState.OPEN : state(answer),
                            answer == null ? "" : answer.reason,
                            proposals(answer),
                            contact(row.event(), facts, contacts),
                            hall == null || host == null
                                    ? MapLink.search(facts.unitName + " " + facts.venueAddress)
                                    : MapLink.to(hall, host));
                })
                .toList();
    }

    /** Writes an answer down for the time and the hall that the lecturer was told. */
    void write(long eventId, EventFacts facts, TripReply reply, AnswerChannel channel) {
        var answer = new TripAnswerEntity();
        answer.eventId = eventId;
        answer.lecturerId = facts.lecturerId == null ? 0 : facts.lecturerId;
        answer.answer = reply.answer();
        answer.reason = reply.reason();
        answer.startsAt = facts.startsAt;
        answer.endsAt = facts.endsAt;
        answer.venueId = facts.venueId;
        answer.answeredAt = clock.instant();
        answer.channel = channel;
        answer.proposals.addAll(reply.proposals());
        answers.save(answer);
    }

    private VenueContact contact(EventEntity event, EventFacts facts, Map<Long, VenueContact> known) {
        if (!event.contactName.isEmpty() || event.contactPhoneSealed != null) {
            return new VenueContact(
                    event.contactName,
                    event.contactPhoneSealed == null
                            ? ""
                            : vault.open(event.contactPhoneSealed).national());
        }
        return known.computeIfAbsent(facts.venueId, venues::contact);
    }

    private Map<Long, List<TripAnswerEntity>> latest(Collection<WithSeats> found) {
        List<Long> ids = found.stream().map(row -> row.event().id).toList();
        return ids.isEmpty()
                ? Map.of()
                : answers.findLatest(ids).stream().collect(Collectors.groupingBy(answer -> answer.eventId));
    }

    private static @Nullable TripAnswerEntity held(
            Map<Long, List<TripAnswerEntity>> said, WithSeats row, EventFacts facts) {
        return said.getOrDefault(row.event().id, List.of()).stream()
                .filter(answer -> answer.isFor(facts))
                .findFirst()
                .orElse(null);
    }

    private static EventFacts facts(WithSeats row) {
        return told(row).orElse(row.event());
    }

    private static boolean same(EventFacts told, EventFacts planned) {
        return told.sameTime(planned) && told.samePlace(planned) && told.sameLecturer(planned);
    }

    private static List<java.time.Instant> proposals(@Nullable TripAnswerEntity answer) {
        return answer == null ? List.of() : answer.proposals.stream().sorted().toList();
    }

    private static AnswerState state(TripAnswerEntity answer) {
        return switch (answer.answer) {
            case CONFIRMED -> AnswerState.CONFIRMED;
            case DECLINED -> AnswerState.DECLINED;
            case PROPOSED -> AnswerState.PROPOSED;
        };
    }
}
