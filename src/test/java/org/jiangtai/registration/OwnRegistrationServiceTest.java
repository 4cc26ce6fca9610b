package org.jiangtai.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class OwnRegistrationServiceTest {

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient database;

    @Autowired
    OwnRegistrationService own;

    @Autowired
    RegistrationService registrations;

    @Autowired
    EventService events;

    @Test
    void theNumberInFullTakesItsLastFourDigits() {
        String phone = Fixtures.phone();
        Registration one = register(fixtures.openEvent(10), "王芳", phone);

        assertThat(own.see(one.token()).name()).isEqualTo("王芳");
        assertThat(own.see(one.token()).phone()).isEqualTo(one.maskedPhone());
        assertThat(own.takeAlong(one.token(), " " + phone.substring(7)).phone()).isEqualTo(phone);
        String wrong = phone.endsWith("0000") ? "1111" : "0000";
        assertThatThrownBy(() -> own.takeAlong(one.token(), wrong)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> own.takeAlong(one.token(), "")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> own.see("0".repeat(26))).isInstanceOf(NotFound.class);
    }

    @Test
    void nameAndPhoneAreCorrectedByTheSameRules() {
        Event event = fixtures.openEvent(10);
        Registration one = register(event, "王方", Fixtures.phone());
        String right = Fixtures.phone();

        own.correct(one.token(), " 王 芳 ", right);

        FullContact now = registrations.contact(one.id()).orElseThrow();
        assertThat(now).isEqualTo(new FullContact("王芳", right));
        assertThat(registrations.search(event.id(), right.substring(7)))
                .extracting(Registration::id)
                .contains(one.id());
        assertThatThrownBy(() -> own.correct(one.token(), "", "")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> own.correct(one.token(), "王芳", "12345")).isInstanceOf(InvalidInput.class);

        own.correct(one.token(), "王小芳", "");
        assertThat(registrations.contact(one.id()).orElseThrow()).isEqualTo(new FullContact("王小芳", right));
    }

    @Test
    void aCorrectionNeverMakesADouble() {
        Event event = fixtures.openEvent(10);
        String phone = Fixtures.phone();
        register(event, "王芳", phone);
        Registration other = register(event, "王方", phone);

        assertThatThrownBy(() -> own.correct(other.token(), "王芳", "")).isInstanceOf(AlreadyRegistered.class);

        assertThat(own.see(other.token()).name()).isEqualTo("王方");
        own.correct(other.token(), "王方", phone);
        assertThatThrownBy(() -> register(event, "王方", phone)).isInstanceOf(AlreadyRegistered.class);
    }

    @Test
    void deletingBeforeTheEventTakesNameAndPhoneAtOnceAndGivesTheSeatToTheNext() {
        Event event = fixtures.openEvent(1);
        String phone = Fixtures.phone();
        Registration first = register(event, "王芳", phone);
        Registration next = register(event, "李四", Fixtures.phone());

        own.delete(first.token());
        own.delete(first.token());

        OwnRegistration left = own.see(first.token());
        assertThat(left.isForgotten()).isTrue();
        assertThat(left.phone()).isEmpty();
        assertThat(left.withdrawnAt()).isNotNull();
        assertThat(left.state()).isEqualTo(RegistrationState.CANCELLED);
        assertThat(registrations.ticket(next.token()).orElseThrow().state()).isEqualTo(RegistrationState.OFFERED);
        assertThat(registrations.search(event.id(), phone.substring(7))).isEmpty();
        assertThat(AsProgram.call(() -> registrations.of(event.id()))).hasSize(2);
        assertThatThrownBy(() -> own.correct(first.token(), "王芳", phone)).isInstanceOf(NothingKept.class);
        assertThat(register(event, "王芳", phone).state()).isEqualTo(RegistrationState.WAITING);
    }

    /** Sixteen times the same click, and the ticket given back beside it. */
    @Test
    void aSeatIsGivenBackOnceHoweverOftenItIsDeletedAtOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            Event event = fixtures.openEvent(10);
            register(event, "李四", Fixtures.phone());
            register(event, "张三", Fixtures.phone());
            Registration one = register(event, "王芳", Fixtures.phone());
            var together = new CountDownLatch(1);
            List<Future<?>> clicks = new ArrayList<>();
            try (var threads = Executors.newFixedThreadPool(16)) {
                for (int i = 0; i < 16; i++) {
                    boolean cancels = i % 4 == 0;
                    clicks.add(threads.submit(() -> {
                        together.await();
                        if (cancels) {
                            registrations.cancel(one.token());
                        } else {
                            own.delete(one.token());
                        }
                        return null;
                    }));
                }
                together.countDown();
            }
            for (Future<?> click : clicks) {
                click.get();
            }
            assertThat(events.find(event.id()).orElseThrow().taken()).isEqualTo(2);
            assertThat(own.see(one.token()).isForgotten()).isTrue();
        }
    }

    @Test
    void deletingAfterTheBeginningKeepsTheCount() {
        Event event = fixtures.openEvent(10);
        Registration one = register(event, "王芳", Fixtures.phone());
        // Announced for two hours ago: nobody can bring an event there, only the clock does.
        database.sql("update event_released set starts_at = :start, ends_at = :end where event_id = :id")
                .param("start", LocalDateTime.now(ZoneOffset.UTC).minusHours(2))
                .param("end", LocalDateTime.now(ZoneOffset.UTC).minusHours(1))
                .param("id", event.id())
                .update();

        own.delete(one.token());

        assertThat(own.see(one.token()).isForgotten()).isTrue();
        assertThat(own.see(one.token()).state()).isEqualTo(RegistrationState.SEATED);
        assertThat(events.find(event.id()).orElseThrow().taken()).isEqualTo(1);
    }

    private Registration register(Event event, String name, String phone) {
        return registrations
                .register(new RegisterRequest(
                        event.id(), List.of(new PersonToRegister(name, phone, false)), true, false, false))
                .getFirst();
    }
}
