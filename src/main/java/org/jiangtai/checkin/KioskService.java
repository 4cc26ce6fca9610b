package org.jiangtai.checkin;

import jakarta.annotation.security.PermitAll;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.registration.RegistrationState;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Recorder;
import org.jiangtai.shared.ShortCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A kiosk in the hall, for those who type: the last four digits of the phone and then the own name, or the short code.
 * Whoever has the kiosk's key can ask for digits and codes, and can leaf through nothing.
 */
@Service
@Transactional
public class KioskService {

    /** How long a shown name may be tapped. */
    private static final Duration SHOWN = Duration.ofMinutes(2);

    private final WallCodes codes;
    private final Passes passes;
    private final EventService events;
    private final EventDoors doors;
    private final RegistrationService registrations;
    private final EntryRepository entries;
    private final Doorkeeper keeper;
    private final Verdicts verdicts;
    private final Recorder recorder;
    private final Clock clock;

    KioskService(
            WallCodes codes,
            Passes passes,
            EventService events,
            EventDoors doors,
            RegistrationService registrations,
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
        this.entries = entries;
        this.keeper = keeper;
        this.verdicts = verdicts;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** Where a kiosk stands; the list's name is empty if the event has only one. */
    public record Kiosk(Event event, int list, String listName) {}

    /**
     * Somebody with the digits that were typed.
     *
     * @param pick stands for the person for two minutes, at this kiosk alone
     */
    public record Choice(String maskedName, boolean present, String pick) {}

    /**
     * The kiosk with this key.
     *
     * @throws DoorLinkInvalid if the key is none, or the door has closed
     */
    @PermitAll
    @Transactional(readOnly = true)
    public Kiosk open(String key) {
        if (!codes.isKioskKey(key)) {
            throw DoorLinkInvalid.unknown();
        }
        WallPlace place = WallPlace.in(key);
        Event event = events.findPublic(place.eventCode()).orElseThrow(DoorLinkInvalid::over);
        EventDoor door = doors.of(event.id());
        DoorList list = door.list(place.list());
        if (clock.instant().isAfter(door.closesAt()) && clock.instant().isAfter(list.closesAt())) {
            throw DoorLinkInvalid.over();
        }
        return new Kiosk(event, list.number(), list.name());
    }

    /**
     * The people with these last four digits.
     *
     * @throws InvalidInput if it is not four digits
     */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Choice> find(String key, String digits) {
        Kiosk kiosk = open(key);
        if (clock.instant()
                .isBefore(doors.of(kiosk.event().id()).list(kiosk.list()).opensAt())) {
            throw new InvalidInput("digits", "invalid.kiosk.early");
        }
        if (!digits.matches("[0-9]{4}")) {
            throw new InvalidInput("digits", "invalid.kiosk.digits");
        }
        return registrations.search(kiosk.event().id(), digits).stream()
                .filter(person -> person.lastFour().equals(digits))
                .filter(person ->
                        person.state() == RegistrationState.SEATED || person.state() == RegistrationState.OFFERED)
                .map(person -> choice(kiosk, key, person))
                .toList();
    }

    /**
     * Checks in somebody whom the kiosk showed.
     *
     * @param form the form's own random UUID: the same form sent twice gets the same answer
     * @throws InvalidInput if the kiosk did not show this person in the last two minutes
     */
    @PermitAll
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Verdict pick(String key, String form, String pick) {
        Kiosk kiosk = open(key);
        int colon = pick.indexOf(':');
        String id = colon < 0 ? "" : pick.substring(0, colon);
        if (!id.matches("[0-9]{1,18}") || !passes.isGood(pick.substring(colon + 1), what(key, id))) {
            throw new InvalidInput("digits", "invalid.kiosk.again");
        }
        return keep(kiosk, form, id, null, Long.valueOf(id));
    }

    /**
     * Checks in whoever has this short code.
     *
     * @throws InvalidInput if it is none
     */
    @PermitAll
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Verdict type(String key, String form, String code) {
        Kiosk kiosk = open(key);
        String shortCode = ShortCode.parse(code)
                .orElseThrow(() -> new InvalidInput("code", "invalid.kiosk.code"))
                .value();
        return keep(kiosk, form, shortCode, shortCode, null);
    }

    private Verdict keep(Kiosk kiosk, String form, String typed, @Nullable String code, @Nullable Long registrationId) {
        if (!form.matches("[0-9a-f-]{36}")) {
            throw new InvalidInput("form", "invalid.nonce");
        }
        String nonce = UUID.nameUUIDFromBytes((form + " " + typed).getBytes(StandardCharsets.UTF_8))
                .toString();
        var scan = new Scan(code == null ? "" : code, EntryMethod.WALL, nonce, clock.instant());
        Report report = Report.asked(
                Report.Spot.WALL, kiosk.list(), Direction.ENTRY, scan, registrationId, null, recorder.origin());
        return verdicts.of(keeper.keep(kiosk.event().id(), report));
    }

    private Choice choice(Kiosk kiosk, String key, Registration person) {
        boolean present = entries.findPresentAt(kiosk.event().id(), kiosk.list(), person.id())
                .isPresent();
        String id = Long.toString(person.id());
        return new Choice(person.maskedName(), present, id + ":" + passes.issue(what(key, id), SHOWN));
    }

    private static String what(String key, String id) {
        return "kiosk " + WallPlace.in(key).written() + " " + id;
    }
}
