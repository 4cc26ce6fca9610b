package org.jiangtai.registration;

import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.Role;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.SeesPersonalData;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An event's people as the desk prints, finds and exports them. What shows them in full is recorded. */
@Service
@Transactional(readOnly = true)
public class RosterService {

    private final RegistrationRepository registrations;
    private final PeopleFinder finder;
    private final Questions questions;
    private final EventService events;
    private final PhoneVault vault;

    RosterService(
            RegistrationRepository registrations,
            PeopleFinder finder,
            Questions questions,
            EventService events,
            PhoneVault vault) {
        this.registrations = registrations;
        this.finder = finder;
        this.questions = questions;
        this.events = events;
        this.vault = vault;
    }

    /** The registrations that a typed name, last four digits or whole number mean, though lists show them masked. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public Set<Long> matching(long eventId, String typed) {
        events.require(eventId);
        return Set.copyOf(finder.matching(eventId, typed));
    }

    /** Names and phones in full for a file, by the registration's id. */
    @SeesPersonalData("Event")
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public Map<Long, FullContact> contacts(long eventId) {
        events.require(eventId);
        Map<Long, FullContact> contacts = new HashMap<>();
        for (RegistrationEntity row : registrations.findByEventIdOrderById(eventId)) {
            String phone =
                    row.phoneSealed == null ? "" : vault.open(row.phoneSealed).national();
            contacts.put(row.id, new FullContact(row.name, phone));
        }
        return contacts;
    }

    /** What people answered to the organiser's questions, for a file, by the registration's id. */
    @SeesPersonalData("Event")
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public Map<Long, List<Answer>> answers(long eventId) {
        events.require(eventId);
        return questions.ofAll(eventId);
    }

    /**
     * The registrations that lack the answer to a required question: who was put down at the door or by the desk need
     * not have been asked.
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public Set<Long> unanswered(long eventId) {
        return questions.unanswered(events.require(eventId));
    }

    /** The names in full for a sheet of paper on which people look for their own, by the registration's id. */
    @SeesPersonalData("Event")
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public Map<Long, String> namesForPaper(long eventId) {
        events.require(eventId);
        Map<Long, String> names = new HashMap<>();
        registrations.findByEventIdOrderById(eventId).forEach(row -> names.put(row.id, row.name));
        return names;
    }

    /** The token of a ticket that is printed or shown for somebody, whose page has the names in full. */
    @SeesPersonalData("Registration")
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public String ticketToPrint(long id) {
        RegistrationEntity registration = registrations.findById(id).orElseThrow(NotFound::new);
        events.require(registration.eventId);
        return registration.token;
    }
}
