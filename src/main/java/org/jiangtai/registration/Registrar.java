package org.jiangtai.registration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.event.EventState;
import org.jiangtai.event.Seats;
import org.jiangtai.privacy.ConsentPurpose;
import org.jiangtai.privacy.ConsentService;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Recorder;
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
    private final Recorder recorder;
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
            Recorder recorder,
            ApplicationEventPublisher news) {
        this.registrations = registrations;
        this.maker = maker;
        this.rows = rows;
        this.units = units;
        this.questions = questions;
        this.events = events;
        this.seats = seats;
        this.consents = consents;
        this.recorder = recorder;
        this.news = news;
    }

    /**
     * People who want to be put down together, as far as that is known without the event.
     *
     * @param asker in whose name it is recorded
     */
    record Wish(RegisterRequest request, Source source, List<RegistrationEntity> people, Recorder.Asker asker) {}

    /** What became of a wish: the people who are down, or why they are not. */
    record Outcome(
            List<RegistrationEntity> people, @Nullable RuntimeException refusal) {

        /** The registrations; throws what stands against them. */
        List<RegistrationEntity> get() {
            if (refusal != null) {
                throw refusal;
            }
            return people;
        }
    }

    /**
     * Reads what somebody asks for.
     *
     * @throws InvalidInput if a field is not as it must be or consent is missing
     */
    Wish read(RegisterRequest request, Source source) {
        if (request.people().isEmpty() || request.people().size() > RegistrationService.MOST_PEOPLE_AT_ONCE) {
            throw new InvalidInput("people", "invalid.people", RegistrationService.MOST_PEOPLE_AT_ONCE);
        }
        if (isAnyUnder14(request) && !request.guardianConsent().given()) {
            throw new InvalidInput("guardianConsent", "invalid.guardianConsent");
        }
        return new Wish(request, source, make(request, source), recorder.asker());
    }

    /** Puts people down together; the caller has looked whether the event takes names from whoever asks. */
    List<Registration> put(Event event, Wish wish) {
        return put(event, List.of(wish)).getFirst().get().stream()
                .map(rows::shown)
                .toList();
    }

    /**
     * Fulfils wishes one after the other, in the caller's transaction; a wish that cannot be fulfilled changes nothing,
     * and says why.
     */
    List<Outcome> put(Event event, List<Wish> wishes) {
        units.openLapsed(event);
        Map<Wish, Outcome> outcomes = new IdentityHashMap<>();
        Map<Wish, List<Answer>> granted = check(event, wishes, outcomes);
        place(event, List.copyOf(granted.keySet()));
        // Somebody may have cancelled it while this one waited for the seats.
        if (!events.isStillOn(event.id())) {
            throw new NotOpen(EventState.CANCELLED);
        }
        granted.forEach((wish, answers) -> {
            wish.asker().lets(() -> save(wish.people(), answers));
            outcomes.put(wish, new Outcome(wish.people(), null));
        });
        List<Long> down = granted.keySet().stream()
                .flatMap(wish -> wish.people().stream())
                .map(row -> row.id)
                .toList();
        if (!down.isEmpty()) {
            news.publishEvent(new PeoplePutDown(down, event.id()));
        }
        return wishes.stream().map(outcomes::get).toList();
    }

    /** The wishes that can be fulfilled, with the answers that are kept; the others get their outcome. */
    private Map<Wish, List<Answer>> check(Event event, List<Wish> wishes, Map<Wish, Outcome> outcomes) {
        List<Question> asked = questions.asked(event);
        Set<String> taken = taken(event.id(), wishes);
        Map<Wish, List<Answer>> granted = new LinkedHashMap<>();
        for (Wish wish : wishes) {
            try {
                List<Answer> answers = Questions.read(asked, wish.request().answers(), wish.source());
                Long unitId = units.of(event, wish.request().unitId(), wish.source());
                wish.people().forEach(row -> {
                    row.beFresh(unitId);
                    maker.giveTicket(row);
                });
                refuseDoubles(wish.people(), taken);
                wish.people().forEach(row -> taken.addAll(row.personKeys()));
                granted.put(wish, answers);
            } catch (InvalidInput | AlreadyRegistered refusal) {
                outcomes.put(wish, new Outcome(List.of(), refusal));
            }
        }
        return granted;
    }

    private void place(Event event, List<Wish> wishes) {
        if (event.admission().approval()) {
            wishes.forEach(wish -> wish.people().forEach(row -> row.state = RegistrationState.APPLIED));
            return;
        }
        List<List<Seats.Place>> places = seats.take(
                event.id(),
                wishes.stream()
                        .map(wish -> new Seats.Wanted(
                                wish.people().size(), wish.people().getFirst().unitId))
                        .toList());
        for (int i = 0; i < places.size(); i++) {
            List<RegistrationEntity> people = wishes.get(i).people();
            for (int person = 0; person < people.size(); person++) {
                people.get(person).sit(places.get(i).get(person));
            }
        }
    }

    private List<RegistrationEntity> make(RegisterRequest request, Source source) {
        String consentVersion = consents.agreed(ConsentPurpose.REGISTRATION, request.consent(), "consent");
        String guardianVersion = isAnyUnder14(request)
                ? consents.agreed(ConsentPurpose.GUARDIAN, request.guardianConsent(), "guardianConsent")
                : null;
        String party = maker.party();
        List<RegistrationEntity> people = new ArrayList<>();
        for (PersonToRegister typed : request.people()) {
            RegistrationEntity row = maker.make(request.eventId(), typed, source, party);
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

    /** Which of the persons are down already. */
    private Set<String> taken(long eventId, List<Wish> wishes) {
        Set<String> keys = wishes.stream()
                .flatMap(wish -> wish.people().stream())
                .flatMap(row -> row.personKeys().stream())
                .collect(Collectors.toSet());
        return keys.isEmpty() ? new HashSet<>() : new HashSet<>(registrations.findPersonKeys(eventId, keys));
    }

    private static void refuseDoubles(List<RegistrationEntity> people, Set<String> taken) {
        Set<String> keys = new HashSet<>();
        for (RegistrationEntity row : people) {
            if (row.personKey != null && !keys.add(row.personKey)) {
                throw new InvalidInput("people", "invalid.people.same", row.name);
            }
        }
        if (people.stream().flatMap(row -> row.personKeys().stream()).anyMatch(taken::contains)) {
            throw new AlreadyRegistered();
        }
    }

    private void save(List<RegistrationEntity> people, List<Answer> answers) {
        try {
            registrations.saveAll(people);
        } catch (DataIntegrityViolationException e) {
            if (String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("registration_person")) {
                // Two requests of the same person arrived together, and the other was faster.
                throw new AlreadyRegistered();
            }
            throw e;
        }
        questions.keep(people, answers);
    }

    private static boolean isAnyUnder14(RegisterRequest request) {
        return request.people().stream().anyMatch(PersonToRegister::under14);
    }
}
