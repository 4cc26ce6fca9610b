package org.jiangtai.event;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangtai.event.BookingReader.Span;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.Topic;
import org.jiangtai.place.TravelTimes;
import org.jiangtai.place.UnitKind;
import org.jiangtai.place.UnitService;
import org.jiangtai.place.Venue;
import org.jiangtai.place.VenueService;
import org.jiangtai.setting.SettingService;
import org.jiangtai.setting.Settings;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.speaker.LecturerTerms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one engine of clashes: the form, the calendar, the import and every service that makes an event ask it. However
 * many events are asked about, it reads what lies around them in the same number of statements, and then looks.
 */
@Component
class ClashFinder {

    static final Set<EventStage> LIVE = Set.of(EventStage.DRAFT, EventStage.IN_REVIEW, EventStage.APPROVED);

    /** No journey is longer. */
    private static final Duration JOURNEY = Duration.ofDays(1);

    private static final Set<UnitKind> VILLAGES = Set.of(UnitKind.VILLAGE, UnitKind.COMMUNITY);

    private final BookingReader bookings;
    private final VenueService venues;
    private final UnitService units;
    private final LecturerService lecturers;
    private final MenuService menu;
    private final TravelTimes travel;
    private final SettingService settings;
    private final List<ClashRule> rules;
    private final ZoneId zone;

    ClashFinder(
            BookingReader bookings,
            VenueService venues,
            UnitService units,
            LecturerService lecturers,
            MenuService menu,
            TravelTimes travel,
            SettingService settings,
            List<ClashRule> rules,
            ZoneId zone) {
        this.bookings = bookings;
        this.venues = venues;
        this.units = units;
        this.lecturers = lecturers;
        this.menu = menu;
        this.travel = travel;
        this.settings = settings;
        this.rules = rules;
        this.zone = zone;
    }

    /** All that clashes with one event, the hard ones first. */
    List<Clash> find(EventDraft draft) {
        return findTogether(List.of(draft)).getFirst();
    }

    /**
     * All that clashes if these events were saved together: each also with the others, and none with what is stored of
     * itself.
     *
     * @return a list for each, in their order
     */
    List<List<Clash>> findTogether(List<EventDraft> drafts) {
        return look(drafts, true);
    }

    /**
     * All that clashes if one of these events were saved, whichever: they are choices for the same thing, so they do not
     * clash with each other.
     *
     * @return a list for each, in their order
     */
    List<List<Clash>> findForEach(List<EventDraft> choices) {
        return look(choices, false);
    }

    private List<List<Clash>> look(List<EventDraft> drafts, boolean together) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        Instant first = earliest(drafts);
        Instant last = latest(drafts);
        Map<Long, Venue> halls = venues.findAll(ids(drafts, EventDraft::venueId));
        Map<Long, Topic> topics = menu.findAll(ids(drafts, EventDraft::topicId));
        Map<Long, LecturerTerms> terms =
                lecturers.terms(ids(drafts, EventDraft::lecturerId), day(first), day(last.minusMillis(1)));
        List<Planned> planned = drafts.stream()
                .map(draft -> plan(
                        draft,
                        halls.get(draft.venueId()),
                        named(terms, draft.lecturerId()),
                        named(topics, draft.topicId())))
                .toList();
        // Two drafts may agree in everything and still be two.
        Set<Booking> all = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Long> self = ids(drafts, EventDraft::id);
        Set<Long> concerned = ids(planned, one -> one.booking().unitId());
        all.addAll(bookings.around(
                ids(drafts, EventDraft::venueId),
                new Span(first.minus(EventDrafts.LONGEST), last),
                ids(drafts, EventDraft::lecturerId),
                months(first, last),
                concerned,
                weeks(first, last),
                self));
        if (together) {
            planned.forEach(one -> all.add(one.booking()));
        }
        Set<Long> visited = new HashSet<>(concerned);
        all.forEach(booking -> visited.add(booking.unitId()));
        Settings set = settings.read(ClashSettings.GROUP);
        var around = new Surroundings(all, villages(concerned), travel.among(visited), set, zone);
        return planned.stream().map(one -> look(one, around)).toList();
    }

    private List<Clash> look(Planned planned, Surroundings around) {
        var findings = new Findings(around.settings());
        rules.forEach(rule -> rule.look(planned, around, findings));
        return findings.sorted();
    }

    private static Planned plan(
            EventDraft draft, @Nullable Venue venue, @Nullable LecturerTerms lecturer, @Nullable Topic topic) {
        var booking = new Booking(
                draft.id(),
                draft.title(),
                draft.startsAt(),
                draft.endsAt(),
                draft.lecturerId(),
                venue == null ? 0 : venue.unitId(),
                venue == null ? "" : venue.unitName(),
                draft.venueId(),
                venue == null ? "" : venue.name());
        return new Planned(draft, booking, venue, lecturer, topic);
    }

    private Set<Long> villages(Set<Long> ids) {
        return units.findAll(ids).values().stream()
                .filter(unit -> VILLAGES.contains(unit.kind()))
                .map(unit -> unit.id())
                .collect(Collectors.toSet());
    }

    /** The weeks that are touched, and what reaches into them. */
    private Span weeks(Instant first, Instant last) {
        LocalDate monday = day(first).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate next = day(last).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return new Span(
                monday.atStartOfDay(zone).toInstant().minus(EventDrafts.LONGEST),
                next.atStartOfDay(zone).toInstant());
    }

    /** The months and the weeks that are touched: limits count both, and journeys lead to the neighbours. */
    private Span months(Instant first, Instant last) {
        Span weeks = weeks(first.minus(JOURNEY), last.plus(JOURNEY));
        Instant month = day(first).withDayOfMonth(1).atStartOfDay(zone).toInstant();
        Instant next =
                day(last).withDayOfMonth(1).plusMonths(1).atStartOfDay(zone).toInstant();
        return new Span(
                month.isBefore(weeks.from()) ? month : weeks.from(), next.isAfter(weeks.to()) ? next : weeks.to());
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    private static <T> @Nullable T named(Map<Long, T> known, @Nullable Long id) {
        return id == null ? null : known.get(id);
    }

    private static Instant earliest(List<EventDraft> drafts) {
        return drafts.stream().map(EventDraft::startsAt).min(Instant::compareTo).orElseThrow();
    }

    private static Instant latest(List<EventDraft> drafts) {
        return drafts.stream().map(EventDraft::endsAt).max(Instant::compareTo).orElseThrow();
    }

    private static <T> Set<Long> ids(List<T> of, Function<T, @Nullable Long> id) {
        return of.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
