package org.jiangtai.registration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.event.EventState;
import org.jiangtai.event.Seats;
import org.jiangtai.privacy.ConsentPurpose;
import org.jiangtai.privacy.ConsentService;
import org.jiangtai.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Writes people down for an event, each with a seat, a place on the waiting list, or an application. Most events ask for
 * name and phone alone, and hundreds may come in one minute: what others need costs these no statement.
 */
@Component
class Registrar {

    private final RegistrationRepository registrations;
    private final RegistrationMaker maker;
    private final RegistrationRows rows;
    private final HeldUnits units;
    private final Questions questions;
    private final EventService events;
    private final Seats seats;
    private final ConsentService consents;
    private final ApplicationEventPublisher news;

    Registrar(
            RegistrationRepository registrations,
            RegistrationMaker maker,
            RegistrationRows rows,
            HeldUnits units,
            Questions questions,
            EventService events,
            Seats seats,
            ConsentService consents,
            ApplicationEventPublisher news) {
        this.registrations = registrations;
        this.maker = maker;
        this.rows = rows;
        this.units = units;
        this.questions = questions;
        this.events = events;
        this.seats = seats;
        this.consents = consents;
        this.news = news;
    }

    /** Puts people down together; the caller has looked whether the event takes names from whoever asks. */
    List<Registration> put(Event event, RegisterRequest request, Source source) {
        if (request.people().isEmpty() || request.people().size() > RegistrationService.MOST_PEOPLE_AT_ONCE) {
            throw new InvalidInput("people", "invalid.people", RegistrationService.MOST_PEOPLE_AT_ONCE);
        }
        if (isAnyUnder14(request) && !request.guardianConsent().given()) {
            throw new InvalidInput("guardianConsent", "invalid.guardianConsent");
        }
        List<Answer> answers = questions.read(event, request.answers(), source);
        List<RegistrationEntity> people = make(event, request, source);
        refuseDoubles(event.id(), people);
        Long unitId = units.of(event, request.unitId(), source);
        people.forEach(row -> row.unitId = unitId);
        if (event.admission().approval()) {
            people.forEach(row -> row.state = RegistrationState.APPLIED);
        } else {
            giveSeats(event.id(), people, unitId);
        }
        // Somebody may have cancelled it while this one waited for the seats.
        if (!events.isStillOn(event.id())) {
            throw new NotOpen(EventState.CANCELLED);
        }
        save(people);
        questions.keep(people, answers);
        people.forEach(row -> news.publishEvent(new PersonRegistered(row.id, row.eventId)));
        return people.stream().map(rows::shown).toList();
    }

    private List<RegistrationEntity> make(Event event, RegisterRequest request, Source source) {
        String consentVersion = consents.agreed(ConsentPurpose.REGISTRATION, request.consent(), "consent");
        String guardianVersion = isAnyUnder14(request)
                ? consents.agreed(ConsentPurpose.GUARDIAN, request.guardianConsent(), "guardianConsent")
                : null;
        String party = maker.party();
        List<RegistrationEntity> people = new ArrayList<>();
        for (PersonToRegister typed : request.people()) {
            RegistrationEntity row = maker.make(event.id(), typed, source, party);
            if (source == Source.SELF && row.phoneSealed == null) {
                throw new InvalidInput("phone", "invalid.phone.empty");
            }
            row.guardianConsent = typed.under14();
            row.guardianVersion = typed.under14() ? guardianVersion : null;
            row.consentVersion = consentVersion;
            row.consentedAt = consentVersion == null ? null : row.registeredAt;
            if (request.sameNameIsAnother() || typed.another()) {
                row.personKey = null;
            }
            people.add(row);
        }
        return people;
    }

    private void giveSeats(long eventId, List<RegistrationEntity> people, @Nullable Long unitId) {
        List<Seats.Place> places = seats.take(eventId, people.size(), unitId);
        for (int i = 0; i < people.size(); i++) {
            people.get(i).sit(places.get(i));
        }
    }

    private void refuseDoubles(long eventId, List<RegistrationEntity> people) {
        Set<String> keys = new HashSet<>();
        Set<String> everyKey = new HashSet<>();
        for (RegistrationEntity row : people) {
            if (row.personKey != null && !keys.add(row.personKey)) {
                throw new InvalidInput("people", "invalid.people.same", row.name);
            }
            if (row.personKey != null) {
                everyKey.addAll(row.personKeys);
            }
        }
        if (!keys.isEmpty() && registrations.existsByEventIdAndPersonKeyIn(eventId, everyKey)) {
            throw new AlreadyRegistered();
        }
    }

    private void save(List<RegistrationEntity> people) {
        try {
            registrations.saveAllAndFlush(people);
        } catch (DataIntegrityViolationException e) {
            if (String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("registration_person")) {
                // Two requests of the same person arrived together, and the other was faster.
                throw new AlreadyRegistered();
            }
            throw e;
        }
    }

    private static boolean isAnyUnder14(RegisterRequest request) {
        return request.people().stream().anyMatch(PersonToRegister::under14);
    }
}
