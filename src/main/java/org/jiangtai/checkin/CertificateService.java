package org.jiangtai.checkin;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.event.EventState;
import org.jiangtai.identity.AmongModules;
import org.jiangtai.identity.Role;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.registration.RosterService;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.PersonName;
import org.jiangtai.shared.SeesPersonalData;
import org.jiangtai.shared.ShortCode;
import org.jiangtai.shared.Tokens;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Certificates of attendance: made when they are first printed, the same ever after, and checked by their number. */
@Service
@Transactional
public class CertificateService {

    private static final int HALF = 8;

    private final CertificateRepository certificates;
    private final EntryRepository entries;
    private final EntryRows rows;
    private final RegistrationService registrations;
    private final RosterService roster;
    private final EventService events;
    private final Tokens tokens;
    private final Clock clock;

    CertificateService(
            CertificateRepository certificates,
            EntryRepository entries,
            EntryRows rows,
            RegistrationService registrations,
            RosterService roster,
            EventService events,
            Tokens tokens,
            Clock clock) {
        this.certificates = certificates;
        this.entries = entries;
        this.rows = rows;
        this.registrations = registrations;
        this.roster = roster;
        this.events = events;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Whether the person was there and the event is over. */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public boolean isDue(Registration registration) {
        return entries.findPresent(registration.eventId(), registration.id()).isPresent()
                && events.find(registration.eventId()).filter(this::isOver).isPresent();
    }

    /**
     * The certificate of the ticket's holder.
     *
     * @throws NoCertificate if the person was not there or the event is not over
     */
    @PermitAll
    public Certificate byTicket(String token) {
        Registration registration = registrations.ticket(token).orElseThrow(NotFound::new);
        Event event = events.find(registration.eventId()).orElseThrow(NotFound::new);
        return issued(event, registration);
    }

    /** One person's, for somebody at the desk who prints it. */
    @SeesPersonalData("Registration")
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public Certificate of(long registrationId) {
        Registration registration = registrations.find(registrationId).orElseThrow(NotFound::new);
        events.require(registration.eventId());
        Event event = events.find(registration.eventId()).orElseThrow(NotFound::new);
        return issued(event, registration);
    }

    /**
     * Those of everybody who was there, in the order they registered. Once they are made this only reads.
     *
     * @throws NoCertificate if the event is not over or nobody came
     */
    @SeesPersonalData("Event")
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public List<Certificate> ofAll(long eventId) {
        events.require(eventId);
        Event event = events.find(eventId).orElseThrow(NotFound::new);
        // Somebody with another event's ticket may have been let in, and has a certificate of that one if of any.
        Map<Long, String> names = roster.namesForPaper(eventId);
        List<Long> present = entries.findAllPresent(eventId).stream()
                .map(entry -> entry.registrationId)
                .filter(names::containsKey)
                .distinct()
                .sorted()
                .toList();
        if (present.isEmpty() || !isOver(event)) {
            throw new NoCertificate();
        }
        Map<Long, CertificateEntity> made = madeOf(eventId);
        if (!made.keySet().containsAll(present)) {
            rows.takeTurn(eventId);
            made = madeOf(eventId);
            for (long id : present) {
                made.computeIfAbsent(id, missing -> fresh(eventId, missing));
            }
        }
        Map<Long, CertificateEntity> all = made;
        return present.stream()
                .map(id -> shown(event, named(names.getOrDefault(id, "")), Objects.requireNonNull(all.get(id)), true))
                .toList();
    }

    private Map<Long, CertificateEntity> madeOf(long eventId) {
        Map<Long, CertificateEntity> made = new HashMap<>();
        certificates.findByEventId(eventId).forEach(row -> made.put(row.registrationId, row));
        return made;
    }

    /** What anybody may know who has the paper's number: the masked name, the event, and whether it still holds. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Certificate> check(String typed) {
        String code = typed.replaceAll("[\\s\\p{Pd}]", "");
        if (code.length() != 2 * HALF) {
            return Optional.empty();
        }
        return ShortCode.parse(code.substring(0, HALF))
                .flatMap(first -> ShortCode.parse(code.substring(HALF))
                        .flatMap(second -> certificates.findByCode(first.value() + second.value())))
                .flatMap(row -> events.find(row.eventId).map(event -> checked(event, row)));
    }

    private Certificate checked(Event event, CertificateEntity row) {
        String name = registrations
                .find(row.registrationId)
                .map(Registration::maskedName)
                .orElse("");
        boolean valid = entries.findPresent(event.id(), row.registrationId).isPresent();
        return shown(event, named(name), row, valid);
    }

    private Certificate issued(Event event, Registration registration) {
        if (!isOver(event) || entries.findPresent(event.id(), registration.id()).isEmpty()) {
            throw new NoCertificate();
        }
        CertificateEntity row =
                certificates.findByRegistrationId(registration.id()).orElseGet(() -> madeNow(registration));
        String name = registrations
                .contact(registration.id())
                .map(contact -> contact.name())
                .orElse("");
        return shown(event, named(name), row, true);
    }

    /** Whoever makes one has the door's turn, so that nobody is given two. */
    private CertificateEntity madeNow(Registration registration) {
        rows.takeTurn(registration.eventId());
        return certificates
                .findByRegistrationId(registration.id())
                .orElseGet(() -> fresh(registration.eventId(), registration.id()));
    }

    private CertificateEntity fresh(long eventId, long registrationId) {
        var row = new CertificateEntity();
        row.eventId = eventId;
        row.registrationId = registrationId;
        row.code = tokens.nextShortCode().value() + tokens.nextShortCode().value();
        row.issuedAt = clock.instant();
        return certificates.saveAndFlush(row);
    }

    private boolean isOver(Event event) {
        return event.state() != EventState.CANCELLED && !clock.instant().isBefore(event.endsAt());
    }

    /** A name that the program has forgotten is a star. */
    private static String named(String name) {
        return name.equals("*") || name.equals(new PersonName("*").masked()) ? "" : name;
    }

    private static Certificate shown(Event event, String name, CertificateEntity row, boolean valid) {
        String number = new ShortCode(row.code.substring(0, HALF)).grouped() + " "
                + new ShortCode(row.code.substring(HALF)).grouped();
        return new Certificate(event, name, number, row.code, row.issuedAt, valid);
    }
}
