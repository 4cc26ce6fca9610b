package org.jiangtai.registration;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.Role;
import org.jiangtai.place.UnitScope;
import org.jiangtai.resident.CheckedRow;
import org.jiangtai.resident.KnownPerson;
import org.jiangtai.resident.PeopleCheck;
import org.jiangtai.resident.PersonRow;
import org.jiangtai.resident.RememberedPerson;
import org.jiangtai.resident.ResidentBook;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.PersonName;
import org.jiangtai.shared.PhoneNumber;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.Portions;
import org.jiangtai.shared.SeesPersonalData;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts many people down for an event, a village's bus or the whole list of a keeper: in their order, some dozens in each
 * transaction, so that nobody who registers meanwhile has to wait for all of them.
 */
@Service
public class GroupRegistration {

    /** How many people one transaction puts down. */
    static final int AT_ONCE = 50;

    private final RegistrationRepository rows;
    private final RegistrationService registrations;
    private final ResidentBook residents;
    private final EventService events;
    private final UnitScope scope;
    private final PhoneVault vault;
    private final Portions portions;

    GroupRegistration(
            RegistrationRepository rows,
            RegistrationService registrations,
            ResidentBook residents,
            EventService events,
            UnitScope scope,
            PhoneVault vault,
            Portions portions) {
        this.rows = rows;
        this.registrations = registrations;
        this.residents = residents;
        this.events = events;
        this.scope = scope;
        this.vault = vault;
        this.portions = portions;
    }

    /**
     * Says for every line of a list what would become of it; nothing is saved.
     *
     * @param unitId whose people they are; null if it is left open
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(readOnly = true)
    public List<CheckedRow> look(long eventId, @Nullable Long unitId, List<PersonRow> list) {
        events.require(eventId);
        List<KnownPerson> known = down(eventId).stream()
                .map(row -> new KnownPerson(
                        row.name, row.phoneFingerprint, unitId != null && Objects.equals(unitId, row.unitId)))
                .toList();
        return new PeopleCheck(vault::fingerprints, known).look(list);
    }

    /** Who of the people that a unit remembers is down for an event already, by the resident's id. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(readOnly = true)
    public Map<Long, RegistrationState> downOf(long eventId, long unitId) {
        events.require(eventId);
        Map<String, List<RegistrationEntity>> byName =
                down(eventId).stream().collect(Collectors.groupingBy(row -> row.name));
        Map<Long, RegistrationState> found = new HashMap<>();
        for (RememberedPerson person : residents.of(unitId)) {
            List<RegistrationEntity> same = byName.getOrDefault(person.name(), List.of());
            Set<String> hashes = same.isEmpty() || person.phone().isEmpty()
                    ? Set.of()
                    : Set.copyOf(vault.fingerprints(PhoneNumber.parseMobile(person.phone())));
            same.stream()
                    .filter(row -> row.phoneFingerprint == null
                            ? person.phone().isEmpty() && Objects.equals(row.unitId, unitId)
                            : hashes.contains(row.phoneFingerprint))
                    .findFirst()
                    .ifPresent(row -> found.put(person.id(), row.state));
        }
        return found;
    }

    /**
     * Makes people of a group of those whom a unit remembers; who has no phone is reached by the household's. Nobody
     * sees more of them by that.
     *
     * @throws org.jiangtai.place.NotYourUnit if it is another's unit
     */
    @SeesPersonalData("Unit")
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(readOnly = true)
    public List<GroupPerson> remembered(long unitId, Collection<Long> residentIds) {
        Set<Long> wanted = Set.copyOf(residentIds);
        Set<String> twice = new java.util.HashSet<>();
        List<GroupPerson> people = new ArrayList<>();
        for (RememberedPerson person : residents.of(unitId)) {
            if (wanted.contains(person.id())) {
                boolean another = !person.phone().isEmpty() && !twice.add(person.name() + " " + person.phone());
                people.add(new GroupPerson(
                        person.name(), person.phone(), person.household(), false, another, person.id()));
            }
        }
        return people;
    }

    /**
     * Puts people down in their order. What stops one of them stops nobody else; seats are never oversold.
     *
     * @return one line for each person who was looked at, in the order of the request
     * @throws InvalidInput for the fields {@code consent}, {@code guardianConsent} and {@code people}
     * @throws NotOpen if the event takes no names
     * @throws org.jiangtai.place.NotYourUnit if the event or the unit is another's
     */
    @SeesPersonalData("Event")
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public List<GroupLine> register(GroupRequest request, GroupProgress progress) {
        look(request);
        List<GroupLine> lines = new ArrayList<>();
        List<List<GroupPerson>> part = new ArrayList<>();
        int inPart = 0;
        for (List<GroupPerson> party : parties(request.people())) {
            part.add(party);
            inPart += party.size();
            if (inPart >= AT_ONCE) {
                lines.addAll(putAll(request, part));
                part.clear();
                inPart = 0;
                if (!progress.goOn(lines.size())) {
                    return lines;
                }
            }
        }
        if (!part.isEmpty()) {
            lines.addAll(putAll(request, part));
            progress.goOn(lines.size());
        }
        return lines;
    }

    private void look(GroupRequest request) {
        var event = events.require(request.eventId());
        if (request.unitId() != null || scope.limit().isPresent()) {
            scope.require(request.unitId());
        }
        if (!event.state().takesNames()) {
            throw new NotOpen(event.state());
        }
        if (request.people().isEmpty()) {
            throw new InvalidInput("people", "invalid.people.nobody");
        }
        if (!request.consent()) {
            throw new InvalidInput("consent", "invalid.consent.byUnit");
        }
        if (request.people().stream().anyMatch(GroupPerson::under14) && !request.guardianConsent()) {
            throw new InvalidInput("guardianConsent", "invalid.guardianConsent");
        }
    }

    /** All of a part together; if one of them cannot be put down, each party alone, so that the others still are. */
    private List<GroupLine> putAll(GroupRequest request, List<List<GroupPerson>> part) {
        try {
            return portions.together(() ->
                    part.stream().flatMap(party -> put(request, party).stream()).toList());
        } catch (InvalidInput | Failure | DataAccessException | TransactionException oneOfThem) {
            return part.stream()
                    .flatMap(party -> alone(request, party).stream())
                    .toList();
        }
    }

    private List<GroupLine> alone(GroupRequest request, List<GroupPerson> party) {
        try {
            return portions.patiently(() -> put(request, party));
        } catch (InvalidInput | Failure reason) {
            if (party.size() == 1) {
                return List.of(new GroupLine(nameOf(party.getFirst()), null, reason));
            }
            return party.stream()
                    .flatMap(person -> alone(request, List.of(person)).stream())
                    .toList();
        }
    }

    private List<GroupLine> put(GroupRequest request, List<GroupPerson> party) {
        List<Registration> fresh = registrations.registerByUnit(new RegisterRequest(
                request.eventId(),
                party.stream()
                        .map(person ->
                                new PersonToRegister(person.name(), person.phone(), person.under14(), person.another()))
                        .toList(),
                request.consent(),
                request.guardianConsent(),
                false,
                request.unitId()));
        residents.use(party.stream()
                .map(GroupPerson::residentId)
                .filter(Objects::nonNull)
                .toList());
        List<GroupLine> lines = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            lines.add(new GroupLine(nameOf(party.get(i)), fresh.get(i), null));
        }
        return lines;
    }

    /** Those who come together, in the order of the first of each; more than a form takes are several parties. */
    private static List<List<GroupPerson>> parties(List<GroupPerson> people) {
        Map<String, List<GroupPerson>> byParty = new LinkedHashMap<>();
        people.forEach(person -> byParty.computeIfAbsent(person.party(), party -> new ArrayList<>())
                .add(person));
        List<List<GroupPerson>> parties = new ArrayList<>();
        for (List<GroupPerson> party : byParty.values()) {
            for (int from = 0; from < party.size(); from += RegistrationService.MOST_PEOPLE_AT_ONCE) {
                parties.add(
                        party.subList(from, Math.min(from + RegistrationService.MOST_PEOPLE_AT_ONCE, party.size())));
            }
        }
        return parties;
    }

    private List<RegistrationEntity> down(long eventId) {
        return rows.findByEventIdOrderById(eventId).stream()
                .filter(row -> !row.state.isOver() && !row.isForgotten())
                .toList();
    }

    private static String nameOf(GroupPerson person) {
        try {
            return PersonName.parse(person.name()).value();
        } catch (InvalidInput noName) {
            return person.name();
        }
    }
}
