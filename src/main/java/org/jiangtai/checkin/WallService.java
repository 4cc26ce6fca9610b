package org.jiangtai.checkin;

import jakarta.annotation.security.PermitAll;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.privacy.Agreement;
import org.jiangtai.registration.OnTheSpot;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.registration.RegistrationState;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Recorder;
import org.jiangtai.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The code on the wall: the person scans it and confirms with one tap. It changes every half minute, so that a picture
 * of it is no use to who is not there; whoever opened it in time has a pass for some minutes more, to type or register.
 */
@Service
@Transactional
public class WallService {

    /** How long somebody who scanned in time may take. */
    public static final Duration PASS = Duration.ofMinutes(5);

    private static final int MOST_TYPED = 500;

    private final WallCodes codes;
    private final Passes passes;
    private final EventService events;
    private final EventDoors doors;
    private final RegistrationService registrations;
    private final OnTheSpot onTheSpot;
    private final EntryRepository entries;
    private final Doorkeeper keeper;
    private final Verdicts verdicts;
    private final Recorder recorder;
    private final Clock clock;

    WallService(
            WallCodes codes,
            Passes passes,
            EventService events,
            EventDoors doors,
            RegistrationService registrations,
            OnTheSpot onTheSpot,
            EntryRepository entries,
            Doorkeeper keeper,
            Verdicts verdicts,
            Recorder recorder,
            Clock clock) {
        this.codes = codes;
        this.passes = passes;
        this.events = events;
        this.doors = doors;
        this.registrations = registrations;
        this.onTheSpot = onTheSpot;
        this.entries = entries;
        this.keeper = keeper;
        this.verdicts = verdicts;
        this.recorder = recorder;
        this.clock = clock;
    }

    /**
     * Somebody who stands before the wall.
     *
     * @param pass what shows for {@link #PASS} that they do; bound to the event and the list
     */
    public record Arrived(Event event, int list, String pass) {}

    /**
     * What became of somebody who registered at the wall.
     *
     * @param token the ticket that they have now; empty if they had one before
     */
    public record Registered(Verdict verdict, String token) {}

    /**
     * Lets somebody in front of the wall: by the code that it shows, or by the pass of an earlier one.
     *
     * @param pass as the browser kept it; null or empty if it has none
     * @throws NotFound if there is no such event
     * @throws WallCodeExpired if the code was shown too long ago and there is no pass, or the pass is over
     */
    @PermitAll
    @Transactional(readOnly = true)
    public Arrived arrive(String wallCode, @Nullable String pass) {
        WallPlace place = WallPlace.in(wallCode);
        Event event = events.findPublic(place.eventCode()).orElseThrow(NotFound::new);
        if (codes.isFresh(wallCode)) {
            return new Arrived(event, place.list(), passes.issue(place.written(), PASS));
        }
        if (pass == null || !passes.isGood(pass, place.written())) {
            throw new WallCodeExpired();
        }
        return new Arrived(event, place.list(), pass);
    }

    /**
     * The event at whose wall somebody stood, though the code and the pass are over.
     *
     * @throws NotFound if there is no such event
     */
    @PermitAll
    @Transactional(readOnly = true)
    public Event eventOf(String wallCode) {
        return events.findPublic(WallPlace.in(wallCode).eventCode()).orElseThrow(NotFound::new);
    }

    /** The people of these tickets, as far as they are for this event and were not given back, in their order. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Person> holders(Arrived arrived, List<String> ticketTokens) {
        Event event = arrived.event();
        if (ticketTokens.isEmpty()) {
            return List.of();
        }
        return registrations.tickets(ticketTokens).stream()
                .filter(ticket -> ticket.eventId() == event.id() && ticket.state() != RegistrationState.CANCELLED)
                .sorted(Comparator.comparingLong(Registration::id))
                .map(ticket -> new Person(
                        ticket,
                        entries.findPresentAt(event.id(), arrived.list(), ticket.id())
                                .map(entry -> entry.happenedAt)
                                .orElse(null)))
                .toList();
    }

    /**
     * Checks in the holder of a ticket, or of a short code, who stands before the wall.
     *
     * @param form the form's own random UUID: the same form sent twice gets the same answers
     */
    @PermitAll
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Verdict confirm(String wallCode, @Nullable String pass, String form, String ticket) {
        String typed = Typed.required("ticket", ticket, MOST_TYPED);
        Arrived arrived = arrive(wallCode, pass);
        return keep(arrived, typed, nonce(form, typed));
    }

    /**
     * Registers somebody who stands before the wall without a ticket, and checks them in; who is registered already is
     * checked in alone.
     *
     * @param answers to the organiser's questions, by question
     * @throws InvalidInput if the name or the phone is none, or consent or a required answer is missing
     * @throws org.jiangtai.registration.NoSeatLeft if no seat is left
     * @throws WallClosed if the door is not open now
     */
    @PermitAll
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Registered register(
            String wallCode,
            @Nullable String pass,
            String form,
            String name,
            @Nullable String phone,
            Agreement consent,
            Map<Long, String> answers) {
        Arrived arrived = arrive(wallCode, pass);
        EventDoor door = doors.of(arrived.event().id());
        DoorList list = door.list(arrived.list());
        Instant now = clock.instant();
        if (door.cancelled() || now.isBefore(list.opensAt()) || now.isAfter(list.closesAt())) {
            throw new WallClosed();
        }
        String nonce = nonce(form, "register");
        OnTheSpot.Entitled ticket = onTheSpot.register(arrived.event().id(), name, phone, consent, answers);
        return new Registered(keep(arrived, ticket.token(), nonce), ticket.fresh() ? ticket.token() : "");
    }

    private Verdict keep(Arrived arrived, String code, String nonce) {
        var scan = new Scan(code, EntryMethod.WALL, nonce, clock.instant());
        Report report =
                Report.asked(Report.Spot.WALL, arrived.list(), Direction.ENTRY, scan, null, null, recorder.origin());
        return verdicts.of(keeper.keep(arrived.event().id(), report));
    }

    private static String nonce(String form, String what) {
        if (!form.matches("[0-9a-f-]{36}")) {
            throw new InvalidInput("form", "invalid.nonce");
        }
        return UUID.nameUUIDFromBytes((form + " " + what).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
