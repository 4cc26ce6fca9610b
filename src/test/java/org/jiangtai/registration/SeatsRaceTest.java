package org.jiangtai.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class SeatsRaceTest {

    private static final int PEOPLE = 500;
    private static final int SEATS = 50;

    @Autowired
    Fixtures fixtures;

    @Autowired
    RegistrationService registrations;

    @Autowired
    EventService events;

    @Test
    void fiveHundredAtOnceFillFiftySeatsAndQueueInOrder() throws Exception {
        Event event = fixtures.openEvent(SEATS);
        var start = new CountDownLatch(1);
        List<Future<Registration>> asked = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < PEOPLE; i++) {
                asked.add(threads.submit(() -> {
                    start.await();
                    return fixtures.registration(event, "王小明");
                }));
            }
            start.countDown();
        }
        List<Registration> got = new ArrayList<>();
        for (Future<Registration> answer : asked) {
            got.add(answer.get());
        }

        assertThat(got)
                .filteredOn(row -> row.state() == RegistrationState.SEATED)
                .hasSize(SEATS);
        List<Registration> waiting = got.stream()
                .filter(row -> row.state() == RegistrationState.WAITING)
                .sorted(Comparator.comparingLong(Registration::id))
                .toList();
        assertThat(waiting)
                .extracting(Registration::waitingNumber)
                .doesNotHaveDuplicates()
                .hasSize(PEOPLE - SEATS);
        assertThat(waiting)
                .as("who was put down earlier stands further ahead")
                .isSortedAccordingTo(Comparator.comparingInt(Registration::waitingNumber));
        assertThat(waiting.getFirst().waitingNumber()).isEqualTo(1);
        assertThat(waiting.getLast().waitingNumber()).isEqualTo(PEOPLE - SEATS);
        Event full = events.find(event.id()).orElseThrow();
        assertThat(full.taken()).isEqualTo(SEATS);
        assertThat(full.waiting()).isEqualTo(PEOPLE - SEATS);
    }
}
