package org.jiangtai.event;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.Topic;
import org.jiangtai.place.Venue;
import org.jiangtai.place.VenueService;
import org.jiangtai.shared.Moments;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.speaker.LecturerState;
import org.springframework.stereotype.Component;

/** The one engine of clashes: the form, the calendar and every service that makes an event ask it. */
@Component
class ClashFinder {

    private static final Set<EventStage> LIVE = Set.of(EventStage.DRAFT, EventStage.APPROVED);
    private static final long NOBODY = -1;

    private final EventRepository events;
    private final VenueService venues;
    private final LecturerService lecturers;
    private final MenuService menu;
    private final Moments moments;
    private final ZoneId zone;

    ClashFinder(
            EventRepository events,
            VenueService venues,
            LecturerService lecturers,
            MenuService menu,
            Moments moments,
            ZoneId zone) {
        this.events = events;
        this.venues = venues;
        this.lecturers = lecturers;
        this.menu = menu;
        this.moments = moments;
        this.zone = zone;
    }

    /** All that clashes, the hard ones first. */
    List<Clash> find(EventDraft draft) {
        List<Clash> found = new ArrayList<>();
        long lecturerId = draft.lecturerId() == null ? NOBODY : draft.lecturerId();
        long self = draft.id() == null ? NOBODY : draft.id();
        for (EventEntity other :
                events.findOverlapping(draft.startsAt(), draft.endsAt(), LIVE, draft.venueId(), lecturerId, self)) {
            String when = moments.span(other.startsAt, other.endsAt);
            if (other.lecturerId != null && other.lecturerId == lecturerId) {
                found.add(new Clash(
                        ClashKind.LECTURER_TWICE,
                        other.id,
                        List.of(other.lecturerName, when, other.title, other.unitName)));
            }
            if (other.venueId == draft.venueId()) {
                found.add(new Clash(ClashKind.VENUE_TWICE, other.id, List.of(other.venueName, when, other.title)));
            }
        }
        venues.find(draft.venueId()).ifPresent(venue -> lookAtVenue(draft, venue, found));
        if (draft.lecturerId() != null) {
            lecturers.find(draft.lecturerId()).ifPresent(lecturer -> lookAtLecturer(draft, lecturer, found));
        }
        found.sort((a, b) -> Boolean.compare(b.kind().blocks(), a.kind().blocks()));
        return found;
    }

    private void lookAtVenue(EventDraft draft, Venue venue, List<Clash> found) {
        LocalDateTime start = LocalDateTime.ofInstant(draft.startsAt(), zone);
        LocalDateTime end = LocalDateTime.ofInstant(draft.endsAt(), zone);
        LocalTime opens = venue.opensAt();
        LocalTime closes = venue.closesAt();
        boolean sameDay = start.toLocalDate().equals(end.toLocalDate());
        if (!sameDay || start.toLocalTime().isBefore(opens) || end.toLocalTime().isAfter(closes)) {
            found.add(new Clash(
                    ClashKind.VENUE_CLOSED, null, List.of(venue.name(), opens.toString(), closes.toString())));
        }
        if (draft.capacity() > venue.capacity()) {
            found.add(new Clash(
                    ClashKind.VENUE_TOO_SMALL, null, List.of(venue.name(), venue.capacity(), draft.capacity())));
        }
    }

    private void lookAtLecturer(EventDraft draft, Lecturer lecturer, List<Clash> found) {
        LocalDate first = LocalDate.ofInstant(draft.startsAt(), zone);
        LocalDate last = LocalDate.ofInstant(draft.endsAt().minusMillis(1), zone);
        lecturer.daysOff().stream()
                .filter(off -> !off.from().isAfter(last) && !off.to().isBefore(first))
                .findFirst()
                .ifPresent(off -> found.add(new Clash(
                        ClashKind.LECTURER_AWAY,
                        null,
                        List.of(lecturer.name(), off.from().toString(), off.to().toString()))));
        if (lecturer.state() != LecturerState.ENGAGED) {
            found.add(new Clash(ClashKind.LECTURER_NOT_ENGAGED, null, List.of(lecturer.name(), lecturer.state())));
        }
        if (!lecturer.languages().contains(draft.language())) {
            found.add(new Clash(ClashKind.LECTURER_LANGUAGE, null, List.of(lecturer.name(), draft.language())));
        }
        if (draft.topicId() != null) {
            menu.topic(draft.topicId())
                    .map(Topic::themeId)
                    .filter(theme -> !lecturer.themeIds().contains(theme))
                    .ifPresent(theme -> found.add(new Clash(ClashKind.LECTURER_THEME, null, List.of(lecturer.name()))));
        }
    }
}
