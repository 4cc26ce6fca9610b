package org.jiangtai.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.setting.SettingService;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The day before and two hours before, each once. */
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class RemindersTest {

    @Autowired
    Fixtures fixtures;

    @Autowired
    RegistrationService registrations;

    @Autowired
    Reminders reminders;

    @Autowired
    ReminderTimes times;

    @Autowired
    SettingService settings;

    @Autowired
    EventService events;

    @Autowired
    JdbcClient database;

    @Autowired
    ZoneId zone;

    @Test
    void theDayBeforeIsAtTheSameHourIfThatIsACivilOne() {
        assertThat(times.dayBefore(at(14, 0))).isEqualTo(at(14, 0).minus(Duration.ofDays(1)));
        assertThat(times.dayBefore(at(7, 30))).isEqualTo(at(8, 0).minus(Duration.ofDays(1)));
        assertThat(times.dayBefore(at(20, 30))).isEqualTo(at(20, 0).minus(Duration.ofDays(1)));
    }

    @Test
    void whoHasASeatAndAPhoneIsRemindedOnceTheDayBeforeAndOnceMoreBeforeTheStart(CapturedOutput output) {
        Event event = fixtures.openEvent(fixtures.venue(), at(14, 5), 2);
        Registration one = fixtures.registration(event, "王一");
        Registration gone = fixtures.registration(event, "王二");
        Registration elder = AsProgram.call(() -> registrations.registerByUnit(new RegisterRequest(
                        event.id(), List.of(new PersonToRegister("王大爷", "", false)), true, false, false)))
                .getFirst();
        registrations.cancel(gone.token());
        Instant dayBefore = at(14, 5).minus(Duration.ofDays(1));

        assertThat(reminders.send(event, dayBefore.minusSeconds(1))).isZero();
        assertThat(reminders.due(dayBefore)).extracting(Event::id).contains(event.id());
        assertThat(reminders.send(event, dayBefore)).isOne();
        assertThat(reminders.send(event, dayBefore.plusSeconds(60))).isZero();
        await().untilAsserted(() -> assertThat(output).contains("提醒：您报名的活动").contains(one.shortCode() + "。来不了"));
        assertThat(output).doesNotContain(event.title()).doesNotContain(elder.shortCode() + "。来不了");

        assertThat(reminders.send(event, at(12, 4))).isZero();
        assertThat(reminders.send(event, at(12, 5))).isOne();
        assertThat(reminders.send(event, at(12, 6))).isZero();
        assertThat(reminders.send(event, at(14, 5))).isZero();
    }

    @Test
    void nobodyIsWrittenToAtNightTheDayBefore() {
        Event event = fixtures.openEvent(fixtures.venue(), at(20, 30), 2);
        fixtures.registration(event, "王一");
        Instant dayBefore = at(20, 0).minus(Duration.ofDays(1));

        assertThat(reminders.send(event, dayBefore.plus(Duration.ofHours(2)))).isZero();
        assertThat(reminders.send(event, dayBefore.plus(Duration.ofHours(12)))).isOne();
    }

    @Test
    void whoRegistersLaterIsNotRemindedAndWhoseEventMovedIsRemindedAnew() {
        Event event = fixtures.openEvent(fixtures.venue(), at(15, 0), 2);
        Registration one = fixtures.registration(event, "王一");
        Instant dayBefore = at(15, 0).minus(Duration.ofDays(1));
        database.sql("update registration set registered_at = ? where id = ?")
                .params(LocalDateTime.ofInstant(dayBefore.plusSeconds(60), ZoneOffset.UTC), one.id())
                .update();
        assertThat(reminders.send(event, dayBefore.plusSeconds(120))).isZero();

        assertThat(reminders.send(event, at(13, 0))).isOne();
        Event moved = AsProgram.call(
                () -> events.move(event.id(), events.require(event.id()).version(), at(17, 0), at(18, 0), "改期"));
        fixtures.publish(moved);
        assertThat(reminders.send(events.find(event.id()).orElseThrow(), at(15, 0)))
                .isOne();
    }

    @Test
    void remindersCanBeSwitchedOff() {
        Event event = fixtures.openEvent(fixtures.venue(), at(14, 30), 2);
        fixtures.registration(event, "王一");
        try {
            AsProgram.run(() -> settings.change(RegistrationSettings.REMIND_HOURS, 0));
            AsProgram.run(() -> settings.change(RegistrationSettings.REMIND_DAY_BEFORE, false));
            assertThat(reminders.send(event, at(13, 0))).isZero();
        } finally {
            AsProgram.run(() -> settings.change(RegistrationSettings.REMIND_HOURS, 2));
            AsProgram.run(() -> settings.change(RegistrationSettings.REMIND_DAY_BEFORE, true));
        }
    }

    /** Three days from now, so that everybody registers ahead of the hour of a reminder. */
    private Instant at(int hour, int minute) {
        return Instant.now()
                .atZone(zone)
                .plusDays(3)
                .truncatedTo(ChronoUnit.DAYS)
                .plusHours(hour)
                .plusMinutes(minute)
                .toInstant();
    }
}
