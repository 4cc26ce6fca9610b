package org.jiangtai.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What people are told, after what they are told of has been kept. The console adapter shows it. */
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class RegistrationNewsTest {

    @Autowired
    Fixtures fixtures;

    @Autowired
    RegistrationService registrations;

    @Autowired
    EventService events;

    @Test
    void aSeatIsConfirmedWithoutTheTitle(CapturedOutput output) {
        Event event = fixtures.openEvent(1);
        Registration seated = fixtures.registration(event, "王一");

        await().untilAsserted(() -> assertThat(output).contains("短码" + seated.shortCode()));
        assertThat(output)
                .contains(event.place().substring(0, Math.min(20, event.place().length())))
                .contains(seated.maskedPhone());
        assertThat(output).doesNotContain(event.title());
    }

    @Test
    void whoWaitsIsToldTheNumberAndThenThatASeatIsFree(CapturedOutput output) {
        Event event = fixtures.openEvent(1);
        Registration seated = fixtures.registration(event, "王一");
        Registration waiting = fixtures.registration(event, "王二");
        await().untilAsserted(() -> assertThat(output).contains("候补第1位").contains("短码" + waiting.shortCode()));

        registrations.cancel(seated.token());

        await().untilAsserted(
                        () -> assertThat(output).contains("有名额了").contains("短码" + waiting.shortCode() + "请专管员代办"));
    }

    @Test
    void everybodyIsToldOfACancelledEvent(CapturedOutput output) {
        Event event = fixtures.openEvent(1);
        fixtures.registration(event, "王一");
        AsProgram.run(() -> events.cancel(event.id(), "停电"));

        await().untilAsserted(() -> assertThat(output).contains("已取消"));
    }
}
