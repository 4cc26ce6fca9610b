package org.jiangtai.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.registration.OnTheSpot;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.shared.Deed;
import org.jiangtai.shared.Recorder;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever writes for all who queue writes down where each of them was. */
@DatabaseTest
class WallOriginTest {

    private static final String PHONE = "203.0.113.9";

    @Autowired
    WallScreens walls;

    @Autowired
    WallCodes codes;

    @Autowired
    Passes passes;

    @Autowired
    EventService events;

    @Autowired
    EventDoors doors;

    @Autowired
    RegistrationService registrations;

    @Autowired
    OnTheSpot onTheSpot;

    @Autowired
    EntryRepository entries;

    @Autowired
    Doorkeeper keeper;

    @Autowired
    Verdicts verdicts;

    @Autowired
    Clock clock;

    @Autowired
    JdbcTemplate db;

    @Autowired
    Fixtures fixtures;

    Event event;
    Registration ticket;

    @BeforeEach
    void aWall() {
        event = fixtures.runningEvent(5);
        ticket = fixtures.registration(event, "王小明");
    }

    @Test
    void whoTapsAtTheWallIsRecordedWithTheOwnPhonesAddress() {
        var wall = new WallService(
                codes, passes, events, doors, registrations, onTheSpot, entries, keeper, verdicts, at(PHONE), clock);
        String code = walls.screen(AsProgram.call(() -> walls.screenKey(event.id(), 1)))
                .code();

        Verdict verdict = wall.confirm(code, null, UUID.randomUUID().toString(), ticket.token());

        assertThat(origins(verdict)).containsExactly(PHONE);
    }

    @Test
    void whoTypesAtAKioskIsRecordedWithTheKiosksAddress() {
        var kiosk = new KioskService(
                codes, passes, events, doors, registrations, entries, keeper, verdicts, at(PHONE), clock);
        String key = AsProgram.call(() -> walls.kioskKey(event.id(), 1));

        Verdict verdict = kiosk.type(key, UUID.randomUUID().toString(), ticket.shortCode());

        assertThat(origins(verdict)).containsExactly(PHONE);
    }

    private List<String> origins(Verdict verdict) {
        return db.queryForList(
                "select origin from audit_line where action = 'Entry.kept' and target = ?",
                String.class,
                "Entry " + verdict.entryId());
    }

    private static Recorder at(String origin) {
        return new Recorder() {
            @Override
            public void write(Deed deed) {}

            @Override
            public String origin() {
                return origin;
            }

            @Override
            public void note(String name, String value) {}
        };
    }
}
