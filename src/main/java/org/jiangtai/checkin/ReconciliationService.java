package org.jiangtai.checkin;

import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.Role;
import org.jiangtai.place.UnitScope;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.registration.RegistrationState;
import org.jiangtai.shared.Bulk;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Portions;
import org.jiangtai.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reconciliation list: what happened at the door and should be looked at by a person. Every settlement says who did
 * it and when, and can be taken back. Many are settled event by event, each event in a transaction of its own.
 */
@Service
@Transactional
public class ReconciliationService {

    private static final int MOST_NOTE = 500;

    private final DoorCaseRepository cases;
    private final CaseRows shown;
    private final CaseSettling settling;
    private final CaseReopening reopening;
    private final EntryRepository entries;
    private final RegistrationService registrations;
    private final EventService events;
    private final UnitScope scope;
    private final Portions portions;

    ReconciliationService(
            DoorCaseRepository cases,
            CaseRows shown,
            CaseSettling settling,
            CaseReopening reopening,
            EntryRepository entries,
            RegistrationService registrations,
            EventService events,
            UnitScope scope,
            Portions portions) {
        this.cases = cases;
        this.shown = shown;
        this.settling = settling;
        this.reopening = reopening;
        this.entries = entries;
        this.registrations = registrations;
        this.events = events;
        this.scope = scope;
        this.portions = portions;
    }

    /** The cases of an event, settled ones too, in the order they came. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(readOnly = true)
    public List<DoorCase> of(long eventId) {
        events.require(eventId);
        return shown.shown(cases.findByEventIdOrderById(eventId));
    }

    /** The open cases of all events that the person reaches, the oldest first, at most so many. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(readOnly = true)
    public List<DoorCase> waiting(int most) {
        return shown.shown(cases.findByEventIdInAndSettledAtNullOrderById(reached(), Limit.of(most)));
    }

    /** How many open cases there are of all events that the person reaches. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(readOnly = true)
    public long countWaiting() {
        return cases.countByEventIdInAndSettledAtNull(reached());
    }

    private List<Long> reached() {
        UnitScope.Reach reach = scope.reach();
        return events.findAll(cases.findEventsWithOpen()).stream()
                .filter(event -> reach.coversEvent(event.id(), event.unitId()))
                .map(Event::id)
                .toList();
    }

    /** The people with a seat who have not come to a list, whose an entry may be. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(readOnly = true)
    public List<CasePerson> candidates(long eventId, int list) {
        events.require(eventId);
        Set<Long> present = entries.findAllPresent(eventId).stream()
                .filter(entry -> entry.listNumber == list && entry.registrationId != null)
                .map(entry -> entry.registrationId)
                .collect(Collectors.toSet());
        return registrations.of(eventId).stream()
                .filter(person -> person.state() == RegistrationState.SEATED && !present.contains(person.id()))
                .map(person -> new CasePerson(person.id(), (person.maskedName() + " " + person.lastFour()).strip()))
                .toList();
    }

    /**
     * Settles cases: the entry stays, is taken back, or is one of two of the same person.
     *
     * @return those that were settled, and why the others were not: {@link CaseSettled} where somebody was faster
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Bulk<Long> settle(Collection<Long> caseIds, Settlement how, String note) {
        if (how == Settlement.ASSIGNED || how == Settlement.WALK_IN) {
            throw new InvalidInput("settlement", "invalid.case.person");
        }
        String why = Typed.optional("note", note, MOST_NOTE);
        return portions.each(byEvent(caseIds), id -> {
            settling.settle(id, how, why);
            return id;
        });
    }

    /**
     * Says whose the entry was.
     *
     * @throws CaseSettled if somebody was faster
     * @throws InvalidInput if the person is of another event, or in already
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public void assign(long caseId, long registrationId, String note) {
        byEvent(Set.of(caseId));
        settling.assign(caseId, registrationId, Typed.optional("note", note, MOST_NOTE));
    }

    /**
     * Registers whoever it was, and gives them the entry.
     *
     * @throws CaseSettled if somebody was faster
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public void walkIn(long caseId, String name, @Nullable String phone, String note) {
        byEvent(Set.of(caseId));
        settling.walkIn(caseId, name, phone, Typed.optional("note", note, MOST_NOTE));
    }

    /**
     * Takes settlements back: the cases are open again and the entries are what they were, unless somebody else has
     * changed them since.
     *
     * @return those that are open again, and why the others are not, as where the person is in by another entry since
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Bulk<Long> reopen(Collection<Long> caseIds) {
        return portions.each(byEvent(caseIds), id -> {
            reopening.reopen(id);
            return id;
        });
    }

    /** In the order in which everybody takes the turns of several doors; the person answers for all of them. */
    private Collection<TreeSet<Long>> byEvent(Collection<Long> caseIds) {
        Set<Long> wanted = Set.copyOf(caseIds);
        List<DoorCaseRepository.Place> places = cases.findPlaces(wanted);
        if (places.size() < wanted.size()) {
            throw new NotFound();
        }
        var byEvent = places.stream()
                .collect(Collectors.groupingBy(
                        DoorCaseRepository.Place::eventId,
                        TreeMap::new,
                        Collectors.mapping(DoorCaseRepository.Place::id, Collectors.toCollection(TreeSet::new))));
        byEvent.keySet().forEach(events::require);
        return byEvent.values();
    }
}
