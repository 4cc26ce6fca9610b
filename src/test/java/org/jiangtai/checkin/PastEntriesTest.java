package org.jiangtai.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jiangtai.event.Event;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.registration.Registration;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class PastEntriesTest {

    private static final Instant CAME = Instant.now().minus(Duration.ofDays(9)).truncatedTo(ChronoUnit.MILLIS);

    @Autowired
    PastEntries past;

    @Autowired
    AttendanceService attendance;

    @Autowired
    Fixtures fixtures;

    @Test
    void whoCameStandsOnTheSheetWithTheTimeOfComing() {
        Event event = fixtures.openEvent(10);
        Registration person = fixtures.registration(event, "王芳");
        fixtures.registration(event, "李军");

        AsProgram.run(() -> past.store(event.id(), List.of(entry(person, EntryMethod.LATE, "纸质名单"))));

        assertThat(AsProgram.call(() -> attendance.sheet(event.id())))
                .extracting(AttendanceLine::presentSince)
                .containsExactly(CAME, null);
    }

    @Test
    void aLateSignInNeedsItsReason() {
        Event event = fixtures.openEvent(10);
        Registration person = fixtures.registration(event, "王芳");

        assertThatThrownBy(() ->
                        AsProgram.run(() -> past.store(event.id(), List.of(entry(person, EntryMethod.LATE, "")))))
                .isInstanceOf(InvalidInput.class);
    }

    private static PastEntry entry(Registration person, EntryMethod method, String reason) {
        return new PastEntry(person.id(), method, "正门", CAME, CAME.plusSeconds(3600), reason);
    }
}
