package org.jiangtai.event;

import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jiangtai.identity.Role;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitScope;
import org.jiangtai.place.UnitService;
import org.jiangtai.place.Venue;
import org.jiangtai.place.VenueService;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Templates of events. A template is kept for the unit of the event that it was made from. */
@Service
@Transactional
public class EventTemplateService {

    private static final int LONGEST_NAME = 80;

    private final EventTemplateRepository templates;
    private final EventService events;
    private final VenueService venues;
    private final UnitService units;
    private final UnitScope scope;
    private final Moments moments;

    EventTemplateService(
            EventTemplateRepository templates,
            EventService events,
            VenueService venues,
            UnitService units,
            UnitScope scope,
            Moments moments) {
        this.templates = templates;
        this.events = events;
        this.venues = venues;
        this.units = units;
        this.scope = scope;
        this.moments = moments;
    }

    /** The templates of the current person's units, by name. */
    @RolesAllowed(Role.Named.ORGANISER)
    @Transactional(readOnly = true)
    public List<EventTemplate> all() {
        var reach = scope.reach();
        List<EventTemplateEntity> found = templates.findAllByOrderByName().stream()
                .filter(template -> reach.covers(template.unitId))
                .toList();
        Map<Long, Venue> halls = venues.findAll(
                found.stream().map(one -> one.venueId).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<Long, Unit> owners =
                units.findAll(found.stream().map(one -> one.unitId).collect(Collectors.toSet()));
        return found.stream().map(one -> toTemplate(one, halls, owners)).toList();
    }

    /**
     * Keeps an event as a template under a name; who has to be asked for there is not kept.
     *
     * @throws InvalidInput if the name is empty, too long or taken
     * @throws org.jiangtai.place.NotYourUnit if the event is another unit's
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public void keep(long eventId, String name) {
        Event event = events.require(eventId);
        var template = new EventTemplateEntity();
        template.name = free(name, null);
        template.unitId = event.unitId();
        template.kind = event.kind();
        template.title = event.title();
        template.description = event.description();
        template.topicId = event.topicId();
        template.lecturerId = event.lecturerId();
        template.venueId = event.venueId();
        template.language = event.language();
        template.beginsAt = moments.clock(event.startsAt());
        template.minutes =
                (int) Duration.between(event.startsAt(), event.endsAt()).toMinutes();
        template.capacity = event.capacity();
        template.remark = event.notes().remark();
        template.speakerFromAbroad = event.notes().speakerFromAbroad();
        template.safetyPlan = event.notes().safetyPlan();
        templates.save(template);
    }

    /**
     * Gives a template another name.
     *
     * @throws InvalidInput if the name is empty, too long or taken
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public void rename(long id, String name) {
        mine(id).name = free(name, id);
    }

    @RolesAllowed(Role.Named.ORGANISER)
    public void remove(long id) {
        templates.delete(mine(id));
    }

    /**
     * A new event as the template has it, on a day; nothing is saved.
     *
     * @throws NotFound if there is no such template
     * @throws org.jiangtai.place.NotYourUnit if it is another unit's
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @Transactional(readOnly = true)
    public EventDraft draft(long id, LocalDate day) {
        EventTemplateEntity template = mine(id);
        Instant start = moments.instant("startsAt", day.atTime(LocalTime.parse(template.beginsAt)));
        return new EventDraft(
                null,
                0,
                template.kind,
                template.title,
                template.description,
                template.topicId,
                template.lecturerId,
                template.venueId == null ? 0 : template.venueId,
                template.language,
                start,
                start.plus(Duration.ofMinutes(template.minutes)),
                null,
                null,
                template.capacity,
                new EventNotes("", null, template.remark, template.speakerFromAbroad, template.safetyPlan));
    }

    private EventTemplateEntity mine(long id) {
        EventTemplateEntity template = templates.findById(id).orElseThrow(NotFound::new);
        scope.require(template.unitId);
        return template;
    }

    private String free(String name, @Nullable Long self) {
        String typed = Typed.required("name", name, LONGEST_NAME);
        if (templates.findAllByOrderByName().stream()
                .anyMatch(other -> other.name.equals(typed) && !other.id.equals(self))) {
            throw new InvalidInput("name", "invalid.template.taken");
        }
        return typed;
    }

    private static EventTemplate toTemplate(
            EventTemplateEntity template, Map<Long, Venue> halls, Map<Long, Unit> owners) {
        Venue hall = template.venueId == null ? null : halls.get(template.venueId);
        Unit owner = owners.get(template.unitId);
        return new EventTemplate(
                template.id,
                template.name,
                template.kind,
                template.title,
                template.unitId,
                owner == null ? "" : owner.shortName(),
                template.venueId,
                hall == null ? "" : hall.name(),
                LocalTime.parse(template.beginsAt),
                template.minutes,
                template.capacity);
    }
}
