package org.jiangtai.event;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangtai.event.EventRepository.WithSeats;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.place.UnitScope;
import org.jiangtai.place.Venue;
import org.jiangtai.place.VenueService;
import org.jiangtai.setting.WorkingDays;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Series: events that are made by one rule, looked through before, and changed one by one, from one on, or all. */
@Service
@Transactional
public class SeriesService {

    /** No holiday is longer, and the days after it are looked at too. */
    private static final int HOLIDAYS_END = 31;

    private final EventService service;
    private final EventRepository events;
    private final EventRows rows;
    private final SeriesRepository series;
    private final VenueService venues;
    private final WorkingDays workingDays;
    private final UnitScope scope;
    private final CurrentPerson current;
    private final Moments moments;
    private final Clock clock;
    private final ZoneId zone;

    SeriesService(
            EventService service,
            EventRepository events,
            EventRows rows,
            SeriesRepository series,
            VenueService venues,
            WorkingDays workingDays,
            UnitScope scope,
            CurrentPerson current,
            Moments moments,
            Clock clock,
            ZoneId zone) {
        this.service = service;
        this.events = events;
        this.rows = rows;
        this.series = series;
        this.venues = venues;
        this.workingDays = workingDays;
        this.scope = scope;
        this.current = current;
        this.moments = moments;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * The events that a rule makes of one, to be looked through; nothing is saved. Where halls are named it is a tour:
     * each day in the next one, and around again.
     *
     * @param like what they are like: its time of day, its length and all the rest
     * @param venueIds the halls of a tour in their order; empty where all take place in the same one
     * @throws InvalidInput if the rule has no end, too many days or none, or a time does not exist
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @Transactional(readOnly = true)
    public List<EventDraft> plan(EventDraft like, SeriesRule rule, List<Long> venueIds) {
        LocalDate last = rule.horizon().plusDays(HOLIDAYS_END);
        Set<LocalDate> holidays = workingDays.holidaysBetween(rule.first(), last);
        Set<LocalDate> worked = new HashSet<>(workingDays.workedBetween(rule.first(), last));
        List<LocalDate> days = rule.days(holidays::contains, worked::contains);
        Map<Long, Venue> halls = venues.findAll(venueIds);
        LocalTime time = moments.local(like.startsAt()).toLocalTime();
        Duration length = Duration.between(like.startsAt(), like.endsAt());
        List<EventDraft> planned = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            Instant start = moments.instant("startsAt", days.get(i).atTime(time));
            EventDraft draft = like.asNewAt(start, start.plus(length));
            if (!venueIds.isEmpty()) {
                Venue hall = halls.get(venueIds.get(i % venueIds.size()));
                if (hall == null) {
                    throw new InvalidInput("venueId", "invalid.event.venue");
                }
                draft = draft.inHall(hall.id()).withSeats(Math.min(like.capacity(), hall.capacity()));
            }
            planned.add(draft);
        }
        return planned;
    }

    /**
     * Saves new events as a series, all or none.
     *
     * @param clashReason why to go on past the warnings of all of them
     * @return the events in the order of the drafts
     * @throws InvalidInput if there are none or too many
     * @throws ClashesTogether if some clash and no reason helps or none was given
     * @throws DraftRefused if one is not as it must be
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public List<Event> make(List<EventDraft> wanted, String clashReason) {
        if (wanted.isEmpty()) {
            throw new InvalidInput("until", "invalid.series.none");
        }
        if (wanted.size() > SeriesRule.MOST) {
            throw new InvalidInput("times", "invalid.series.many", SeriesRule.MOST);
        }
        if (wanted.stream().anyMatch(draft -> draft.id() != null)) {
            throw new IllegalArgumentException("a series is made of new events");
        }
        var made = new SeriesEntity();
        made.name = wanted.getFirst().title().strip();
        made.madeBy = current.find().map(SignedIn::accountId).orElse(null);
        made.madeAt = clock.instant();
        return service.storeTogether(wanted, clashReason, () -> series.saveAndFlush(made).id);
    }

    /**
     * The events of a series that can still be changed together with one of them, soonest first; nothing but the one
     * itself where it is in none.
     *
     * @throws NotFound if there is no such event
     * @throws org.jiangtai.place.NotYourUnit if it is another unit's
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @Transactional(readOnly = true)
    public List<SeriesMember> concerned(long eventId, SeriesPart part) {
        WithSeats one = events.findWithSeats(eventId).orElseThrow(NotFound::new);
        scope.requireEvent(eventId, one.event().unitId);
        Long seriesId = one.event().seriesId;
        if (seriesId == null || part == SeriesPart.ONE) {
            return List.of(member(one));
        }
        var reach = scope.reach();
        Instant now = clock.instant();
        return events.findInSeries(seriesId).stream()
                .filter(row -> reach.coversEvent(row.event().id, row.event().unitId))
                .filter(row -> ClashFinder.LIVE.contains(row.event().stage)
                        && row.event().startsAt.isAfter(now))
                .filter(row -> part == SeriesPart.ALL || !row.event().startsAt.isBefore(one.event().startsAt))
                .map(this::member)
                .toList();
    }

    /**
     * What several events of a series would be if one is changed and the change is done to them too; nothing is saved.
     *
     * @param edited the changed one, in the version that was seen
     * @param kept those that stay as they are
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @Transactional(readOnly = true)
    public List<EventDraft> planChange(EventDraft edited, SeriesPart part, Set<Long> kept) {
        long id = java.util.Objects.requireNonNull(edited.id());
        EventDraft before = EventDraft.of(service.require(id));
        var edit = new SeriesEdit(before, edited, zone);
        List<EventDraft> planned = new ArrayList<>(List.of(edited));
        concerned(id, part).stream()
                .map(SeriesMember::event)
                .filter(event -> event.id() != id && !kept.contains(event.id()))
                .map(event -> edit.applyTo(EventDraft.of(event)))
                .forEach(planned::add);
        return planned;
    }

    /**
     * Changes an event of a series and does the same to others of it, all or none.
     *
     * @param clashReason why to go on past the warnings of all of them
     * @throws ClashesTogether if some clash and no reason helps or none was given
     * @throws DraftRefused if one is not as it must be
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public List<Event> change(EventDraft edited, SeriesPart part, Set<Long> kept, String clashReason) {
        events.lockPlanning();
        if (part == SeriesPart.ONE) {
            return List.of(service.save(edited, clashReason));
        }
        Long seriesId =
                service.require(java.util.Objects.requireNonNull(edited.id())).seriesId();
        return service.storeTogether(planChange(edited, part, kept), clashReason, () -> seriesId);
    }

    private SeriesMember member(WithSeats row) {
        return new SeriesMember(rows.planned(row), row.event().editedAlone);
    }
}
