package org.jiangtai.registration;

import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.PersonName;
import org.jiangtai.shared.PhoneNumber;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.Recorder;
import org.jiangtai.shared.SeesPersonalData;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a resident can do about the data of one ticket: see, correct, take along, delete (Personal Information Protection
 * Law, articles 44 to 47). The ticket's token is all that it takes; only the phone number in full takes its last four
 * digits too, as tickets of paper get lost.
 */
@Service
@Transactional
public class OwnRegistrationService {

    private final RegistrationRepository registrations;
    private final RegistrationService service;
    private final RegistrationMaker maker;
    private final TicketBook book;
    private final Questions questions;
    private final ObjectProvider<Absences> absences;
    private final EventService events;
    private final PhoneVault vault;
    private final Recorder recorder;
    private final Clock clock;

    OwnRegistrationService(
            RegistrationRepository registrations,
            RegistrationService service,
            RegistrationMaker maker,
            TicketBook book,
            Questions questions,
            ObjectProvider<Absences> absences,
            EventService events,
            PhoneVault vault,
            Recorder recorder,
            Clock clock) {
        this.registrations = registrations;
        this.service = service;
        this.maker = maker;
        this.book = book;
        this.questions = questions;
        this.absences = absences;
        this.events = events;
        this.vault = vault;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * All that is kept, the phone masked.
     *
     * @throws NotFound if there is no such ticket
     */
    @SeesPersonalData("Registration")
    @PermitAll
    @Transactional(readOnly = true)
    public OwnRegistration see(String token) {
        RegistrationEntity row = book.require(token);
        return own(
                row, row.phoneSealed == null ? "" : vault.open(row.phoneSealed).masked());
    }

    /**
     * All that is kept, the phone in full.
     *
     * @throws InvalidInput for the field {@code lastFour} if a phone is kept and these are not its last digits
     */
    @SeesPersonalData("Registration")
    @PermitAll
    @Transactional(readOnly = true)
    public OwnRegistration takeAlong(String token, String lastFour) {
        RegistrationEntity row = book.require(token);
        if (row.phoneSealed == null) {
            return own(row, "");
        }
        PhoneNumber phone = vault.open(row.phoneSealed);
        PhoneNumber.requireLastFour(phone, lastFour);
        return own(row, phone.national());
    }

    /**
     * Corrects the name, and the phone if one is typed.
     *
     * @param phone empty leaves it as it is
     * @throws InvalidInput if the name or the phone is not as it must be
     * @throws AlreadyRegistered if the same name on the same phone is down for this event already
     * @throws NothingKept if they were deleted
     */
    @PermitAll
    public void correct(String token, String name, String phone) {
        RegistrationEntity row = registrations.lockByToken(token).orElseThrow(NotFound::new);
        if (row.isForgotten()) {
            throw new NothingKept();
        }
        // Whoever was put down as another person of the same name stays another person.
        boolean counted = !row.state.isOver()
                && (row.personKey != null || (row.phoneSealed == null && row.source != Source.WALK_IN));
        var corrected = new RegistrationEntity();
        corrected.name = PersonName.parse(name).value();
        if (!phone.isBlank()) {
            maker.putPhone(corrected, PhoneNumber.parseMobile(phone));
        } else if (row.phoneSealed != null) {
            maker.putPhone(corrected, vault.open(row.phoneSealed));
        }
        if (counted && corrected.personKey != null && isDown(row, corrected.personKeys)) {
            throw new AlreadyRegistered();
        }
        row.name = corrected.name;
        if (corrected.phoneSealed != null) {
            row.phoneSealed = corrected.phoneSealed;
            row.phoneFingerprint = corrected.phoneFingerprint;
            row.phoneLastFour = corrected.phoneLastFour;
            row.sealedWith = corrected.sealedWith;
            row.personKey = counted ? corrected.personKey : null;
        }
        save(row);
    }

    /**
     * Takes the consent back: name and phone go at once, and the seat too if the event is still to come. What was
     * counted stays counted. Doing it twice is doing it once.
     */
    @PermitAll
    public void delete(String token) {
        // The row is not read before it is locked: what was read stays in Hibernate's memory as it was.
        Event event =
                registrations.findEventIdByToken(token).flatMap(events::find).orElseThrow(NotFound::new);
        if (clock.instant().isBefore(event.startsAt())) {
            service.cancel(token);
        }
        RegistrationEntity row = registrations.lockByToken(token).orElseThrow(NotFound::new);
        if (!row.isForgotten()) {
            row.forget(clock.instant());
            questions.forget(row.id);
            absences.ifAvailable(said -> said.forget(row.id));
        }
    }

    private boolean isDown(RegistrationEntity row, List<String> keys) {
        return registrations.existsByEventIdAndPersonKeyInAndIdNot(row.eventId, keys, row.id);
    }

    private void save(RegistrationEntity row) {
        try {
            registrations.saveAndFlush(row);
        } catch (DataIntegrityViolationException e) {
            if (String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("registration_person")) {
                throw new AlreadyRegistered();
            }
            throw e;
        }
    }

    private OwnRegistration own(RegistrationEntity row, String phone) {
        recorder.note("seen", "Registration " + row.id);
        Event event = events.find(row.eventId).orElseThrow(NotFound::new);
        boolean toCome = !row.state.isOver() && clock.instant().isBefore(event.startsAt());
        return new OwnRegistration(
                row.token,
                row.shortCode,
                row.eventId,
                row.isForgotten() ? "" : row.name,
                phone,
                row.state,
                row.source,
                row.registeredAt,
                row.consentVersion,
                row.consentedAt,
                row.guardianVersion,
                row.withdrawnAt,
                toCome,
                questions.of(row.id),
                Optional.ofNullable(absences.getIfAvailable())
                        .flatMap(said -> said.saidBy(row.id))
                        .orElse(null));
    }
}
