package org.jiangtai.checkin;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.Role;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.registration.RegistrationState;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The code on the wall: the person scans it and confirms with one tap. It changes every half minute, so that a picture
 * of it is no use to who is not there.
 */
@Service
@Transactional
public class WallService {

    private static final int MOST_TYPED = 500;

    private final WallCodes codes;
    private final EventService events;
    private final RegistrationService registrations;
    private final EntryRepository entries;
    private final DoorHours hours;
    private final Doorkeeper keeper;
    private final Verdicts verdicts;
    private final Headcounts headcounts;
    private final Clock clock;

    WallService(
            WallCodes codes,
            EventService events,
            RegistrationService registrations,
            EntryRepository entries,
            DoorHours hours,
            Doorkeeper keeper,
            Verdicts verdicts,
            Headcounts headcounts,
            Clock clock) {
        this.codes = codes;
        this.events = events;
        this.registrations = registrations;
        this.entries = entries;
        this.hours = hours;
        this.keeper = keeper;
        this.verdicts = verdicts;
        this.headcounts = headcounts;
        this.clock = clock;
    }

    /**
     * What a screen in the hall shows.
     *
     * @param code stands in {@code /c/{code}}
     * @param secondsLeft until the next code
     */
    public record Screen(Event event, String code, long present, int secondsLeft) {}

    /**
     * The key of a screen in the hall: whoever has it sees the wall's code until the door closes, without signing in,
     * so that a projector runs on when the organiser's session has ended.
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(readOnly = true)
    public String screenKey(long eventId) {
        return codes.screenKey(events.require(eventId).code());
    }

    /**
     * What the screen with this key shows now.
     *
     * @throws DoorLinkInvalid if the key is none, or the door has closed
     */
    @PermitAll
    @Transactional(readOnly = true)
    public Screen screen(String key) {
        if (!codes.isScreenKey(key)) {
            throw DoorLinkInvalid.unknown();
        }
        Event event = events.findPublic(WallCodes.eventIn(key)).orElseThrow(DoorLinkInvalid::over);
        if (clock.instant().isAfter(hours.closesAt(event))) {
            throw DoorLinkInvalid.over();
        }
        return new Screen(
                event, codes.now(event.code()), headcounts.lately(event.id()).arrived(), codes.secondsLeft());
    }

    /**
     * The event whose wall shows this code.
     *
     * @throws NotFound if there is no such event
     * @throws WallCodeExpired if the code was shown too long ago
     */
    @PermitAll
    @Transactional(readOnly = true)
    public Event eventAt(String wallCode) {
        Event event = events.findPublic(WallCodes.eventIn(wallCode)).orElseThrow(NotFound::new);
        if (!codes.isFresh(wallCode)) {
            throw new WallCodeExpired();
        }
        return event;
    }

    /** The people of these tickets, as far as they are for this event and were not given back, in their order. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Person> holders(Event event, List<String> ticketTokens) {
        if (ticketTokens.isEmpty()) {
            return List.of();
        }
        return registrations.tickets(ticketTokens).stream()
                .filter(ticket -> ticket.eventId() == event.id() && ticket.state() != RegistrationState.CANCELLED)
                .sorted(Comparator.comparingLong(Registration::id))
                .map(ticket -> new Person(
                        ticket,
                        entries.findPresent(event.id(), ticket.id())
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
    public Verdict confirm(String wallCode, String form, String ticket) {
        if (!form.matches("[0-9a-f-]{36}")) {
            throw new InvalidInput("form", "invalid.nonce");
        }
        String typed = Typed.required("ticket", ticket, MOST_TYPED);
        Event event = eventAt(wallCode);
        String nonce = UUID.nameUUIDFromBytes((form + " " + typed).getBytes(StandardCharsets.UTF_8))
                .toString();
        var scan = new Scan(typed, EntryMethod.WALL, nonce, clock.instant());
        Report report = Report.asked(Report.Spot.WALL, 1, Direction.ENTRY, scan, null, null, "");
        return verdicts.of(keeper.keep(event.id(), report));
    }
}
