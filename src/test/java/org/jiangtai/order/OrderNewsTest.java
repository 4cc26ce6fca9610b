package org.jiangtai.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.jiangtai.identity.AsProgram;
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
