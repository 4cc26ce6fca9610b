package org.jiangtai.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventDraft;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.shared.Moments;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.OrderFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is told what, once and without what the lecture is about. The console adapter shows it. */
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class OrderNewsTest {

    @Autowired
    Fixtures fixtures;

    @Autowired
    OrderFixtures made;

    @Autowired
    OrderService orders;

    @Autowired
    Offers offers;

    @Autowired
    EventService events;

    @Autowired
    OrderClock clock;

    @Autowired
    Moments moments;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theLecturerIsAskedAndTheUnitHearsOfTheAcceptance(CapturedOutput output) {
        Lecturer lecturer = fixtures.lecturer();
        Order order = made.dispatched(lecturer);
        await().untilAsserted(() -> assertThat(told(output, order, "请您接单")).isEqualTo(1));
        transaction.executeWithoutResult(status -> offers.accept(lecturer.id(), order.id(), made.soonAt()));
        await().untilAsserted(() -> assertThat(told(output, order, "已安排好")).isEqualTo(1));
        assertThat(output).contains(order.maskedPhone());
        assertThat(lines(output, order)).noneMatch(line -> line.contains(order.subject()));
    }

    @Test
    void bothHearOfACancellationOnceEach(CapturedOutput output) {
        Order order = made.dispatched(fixtures.lecturer());
        AsProgram.run(() -> orders.cancel(order.id(), "台风"));
        await().untilAsserted(() -> assertThat(told(output, order, "已取消")).isEqualTo(2));
    }

    /** Nobody hears of a plan; the unit hears of the release, the lecturer as of every trip. */
    @Test
    void aMoveIsNewsOnceItIsReleased(CapturedOutput output) {
        Order order = accepted();
        Event first = AsProgram.call(() -> events.require(order.eventId()));
        fixtures.publish(first);
        move(order, 1);
        clock.tick(Instant.now());
        Instant announced = move(order, 1);
        clock.tick(Instant.now());
        Order followed = made.now(order.id());
        assertThat(followed.startsAt()).isEqualTo(announced);
        assertThat(told(output, order, "有调整")).as("a plan").isZero();
        fixtures.approved(order.eventId());
        AsProgram.run(() -> events.publish(order.eventId()));
        await().untilAsserted(() -> assertThat(told(output, order, "有调整")).isEqualTo(1));
        assertThat(lines(output, order))
                .anyMatch(line -> line.contains("有调整") && line.contains(moments.minute(announced)));
    }

    @Test
    void anAnnouncedLectureThatIsCancelledIsNewsForTheUnitOnceAndForTheLecturerAsATrip(CapturedOutput output) {
        Order order = accepted();
        fixtures.publish(AsProgram.call(() -> events.require(order.eventId())));
        AsProgram.run(() -> orders.cancel(order.id(), "台风"));
        await().untilAsserted(() -> {
            assertThat(output.getAll()).contains("不用前往");
            assertThat(told(output, order, "已取消")).isEqualTo(1);
        });
    }

    private Order accepted() {
        Lecturer lecturer = fixtures.lecturer();
        Order order = made.dispatched(lecturer);
        transaction.executeWithoutResult(status -> offers.accept(lecturer.id(), order.id(), made.soonAt()));
        return made.now(order.id());
    }

    private Instant move(Order order, int days) {
        Event event = AsProgram.call(() -> events.require(order.eventId()));
        Instant later = event.startsAt().plus(Duration.ofDays(days));
        AsProgram.run(() ->
                events.save(EventDraft.of(event).at(later, event.endsAt().plus(Duration.ofDays(days))), "村里改期"));
        return later;
    }

    private static long told(CapturedOutput output, Order order, String words) {
        return lines(output, order).stream()
                .filter(line -> line.contains(words))
                .count();
    }

    private static List<String> lines(CapturedOutput output, Order order) {
        return output.getAll()
                .lines()
                .filter(line -> line.contains(order.number()))
                .toList();
    }
}
