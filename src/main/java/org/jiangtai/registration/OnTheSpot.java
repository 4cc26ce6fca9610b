package org.jiangtai.registration;

import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.event.EventState;
import org.jiangtai.event.Seats;
import org.jiangtai.identity.AmongModules;
import org.jiangtai.privacy.Agreement;
import org.jiangtai.privacy.ConsentPurpose;
import org.jiangtai.privacy.ConsentService;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers people who stand in the hall and do it by themselves, while seats are left: the times of registration do
 * not hold for them, but nobody gets a seat before those who wait.
 */
@Service
@Transactional
public class OnTheSpot {

    private final RegistrationRepository registrations;
    private final RegistrationMaker maker;
    private final EventService events;
    private final Seats seats;
    private final Questions questions;
    private final ConsentService consents;

    OnTheSpot(
            RegistrationRepository registrations,
            RegistrationMaker maker,
            EventService events,
            Seats seats,
            Questions questions,
            ConsentService consents) {
        this.registrations = registrations;
        this.maker = maker;
        this.events = events;
        this.seats = seats;
        this.questions = questions;
        this.consents = consents;
    }

    /**
     * A ticket.
     *
     * @param fresh whether it was made just now; another one is not shown to whoever knows a name and a number
     */
    public record Entitled(String token, boolean fresh) {}

    /**
     * A person's ticket: a fresh one, or the one that the same name on the same phone has already. The caller has made
     * sure that the person is in the hall.
     *
     * @param answers to the organiser's questions, by question; whoever has a ticket already is not asked again
     * @throws InvalidInput if the name or the phone is none, consent or a required answer is missing
     * @throws NoSeatLeft if there is no seat, or somebody waits for it
     */
    @AmongModules
    @PermitAll
    public Entitled register(
            long eventId, String name, @Nullable String phone, Agreement consent, Map<Long, String> answers) {
        Event event = events.find(eventId).orElseThrow(NotFound::new);
        if (event.state() == EventState.CANCELLED) {
            throw new NotOpen(event.state());
        }
        if (event.admission().approval()) {
            // The organiser wants to say yes to each, and is not asked at a wall.
            throw new NoSeatLeft();
        }
        RegistrationEntity row =
                maker.make(event.id(), new PersonToRegister(name, phone, false), Source.SELF, maker.party());
        if (row.phoneSealed == null) {
            throw new InvalidInput("phone", "invalid.phone.empty");
        }
        if (!consent.given()) {
            throw new InvalidInput("consent", "invalid.consent");
        }
        row.consentVersion = consents.agreed(ConsentPurpose.REGISTRATION, consent, "consent");
        row.consentedAt = row.consentVersion == null ? null : row.registeredAt;
        seats.lock(event.id());
        List<String> known = registrations.findTokensOf(event.id(), row.personKeys);
        if (!known.isEmpty()) {
            return new Entitled(known.getFirst(), false);
        }
        List<Answer> given = Questions.read(questions.asked(event), answers, Source.SELF);
        if (!seats.take(event.id(), 1).getFirst().isSeat()) {
            throw new NoSeatLeft();
        }
        registrations.saveAndFlush(row);
        questions.keep(List.of(row), given);
        return new Entitled(row.token, true);
    }

    /**
     * Puts a walk-in back on the list who had been taken off again by {@link RegistrationService#takeBackWalkIn}.
     *
     * @param pastSeats whether there need be no free seat
     * @return false, with nothing changed, if the person is not off the list
     * @throws NoSeatLeft if there is no seat
     */
    @AmongModules
    @PermitAll
    public boolean putBackWalkIn(long id, boolean pastSeats) {
        long eventId = registrations.findEventIdById(id).orElseThrow(NotFound::new);
        seats.lock(eventId);
        RegistrationEntity row = registrations.lockById(id).orElseThrow(NotFound::new);
        if (row.source != Source.WALK_IN || row.state != RegistrationState.CANCELLED) {
            return false;
        }
        if (!seats.takeAtDoor(eventId) && !pastSeats) {
            throw new NoSeatLeft();
        }
        row.state = RegistrationState.SEATED;
        row.cancelledAt = null;
        row.cancelReason = "";
        registrations.saveAndFlush(row);
        return true;
    }
}
