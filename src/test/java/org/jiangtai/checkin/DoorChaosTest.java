package org.jiangtai.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiangtai.event.Event;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.registration.PastPerson;
import org.jiangtai.registration.PastRegistrations;
import org.jiangtai.registration.Source;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Twenty phones at the doors of one hall, each with a network that comes and goes and a battery that may end: whatever
 * they did is in the book once.
 */
@DatabaseTest
class DoorChaosTest {

    private static final int PHONES = 20;
    private static final int THINGS_OF_A_PHONE = 500;
    private static final int PEOPLE = 4_000;
    private static final int MOST_AT_ONCE = 40;

    @Autowired
    Fixtures fixtures;

    @Autowired
    DoorUploadService uploads;

    @Autowired
    DoorLinkService doorLinks;

    @Autowired
    PastRegistrations registrations;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void noEntryIsLostAndNoneIsTwiceHoweverThePhonesFail() throws Exception {
        Event event = fixtures.runningEvent(PEOPLE);
        List<String> tickets = people(event);
        List<Phone> phones = new ArrayList<>();
        for (int i = 0; i < PHONES; i++) {
            String name = i + "号门";
            phones.add(new Phone(
                    AsProgram.call(() -> doorLinks.makeLink(event.id(), name)).token(), new Random(i), tickets));
        }

        try (var hall = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> evenings = new ArrayList<>();
            for (Phone phone : phones) {
                evenings.add(hall.submit(() -> {
                    phone.spendTheEvening(hall);
                    return null;
                }));
            }
            for (Future<?> evening : evenings) {
                evening.get();
            }
        }

        Set<String> done = phones.stream().flatMap(phone -> phone.done.stream()).collect(Collectors.toSet());
        assertThat(done).hasSize(PHONES * THINGS_OF_A_PHONE);
        assertThat(jdbc.queryForList("select nonce from entry where event_id = ?", String.class, event.id()))
                .as("each once")
                .hasSize(done.size())
                .containsExactlyInAnyOrderElementsOf(done);
        Set<String> shown =
                phones.stream().flatMap(phone -> phone.shown.stream()).collect(Collectors.toSet());
        int scans = phones.stream().mapToInt(phone -> phone.scans).sum();
        int walkIns = phones.stream().mapToInt(phone -> phone.walkIns).sum();
        assertThat(number(
                        "select count(distinct registration_id) from entry where refusal is null and event_id = ?",
                        event))
                .as("people")
                .isEqualTo(shown.size() + walkIns);
        assertThat(number("select count(*) from entry where refusal is null and event_id = ?", event))
                .as("entries that count")
                .isEqualTo(shown.size() + walkIns);
        assertThat(number("select count(*) from door_case where kind = 'DOUBLE' and event_id = ?", event))
                .as("a case for each ticket that was let in once more")
                .isEqualTo(scans - shown.size());
        assertThat(number("select count(*) from registration where source = 'WALK_IN' and event_id = ?", event))
                .as("walk-ins")
                .isEqualTo(walkIns);
        assertThat(number("select taken from event_seats where event_id = ?", event))
                .isEqualTo(PEOPLE + walkIns);
    }

    private int number(String ask, Event event) {
        return jdbc.queryForObject(ask, Integer.class, event.id());
    }

    private List<String> people(Event event) {
        List<List<PastPerson>> parties = IntStream.range(0, PEOPLE)
                .mapToObj(i -> List.of(new PastPerson("王小明", null, Source.BY_UNIT, Instant.now(), null)))
                .toList();
        return AsProgram.call(() -> registrations.store(event.id(), parties)).stream()
                .map(PastRegistrations.Stored::token)
                .toList();
    }

    /** A phone that writes down what it does before it shows a verdict, and forgets only what was answered. */
    private final class Phone {
        private final String token;
        private final Random random;
        private final List<String> tickets;
        private final List<Upload> disk = new ArrayList<>();
        final List<String> done = new ArrayList<>();
        final Set<String> shown = new HashSet<>();
        int scans;
        int walkIns;

        Phone(String token, Random random, List<String> tickets) {
            this.token = token;
            this.random = random;
            this.tickets = tickets;
        }

        void spendTheEvening(ExecutorService others) throws Exception {
            while (done.size() < THINGS_OF_A_PHONE) {
                int some = Math.min(1 + random.nextInt(MOST_AT_ONCE), THINGS_OF_A_PHONE - done.size());
                for (int i = 0; i < some; i++) {
                    doSomething();
                }
                tryToUpload(others);
            }
            while (!disk.isEmpty()) {
                answered(uploads.store(token, Instant.now(), List.copyOf(disk)));
            }
        }

        private void doSomething() {
            String nonce = UUID.randomUUID().toString();
            var when = new Upload.When(Instant.now(), null);
            if (random.nextInt(20) == 0) {
                disk.add(new Upload.WalkedIn(nonce, when, null, "孙大妈", null));
                walkIns++;
            } else {
                String ticket = tickets.get(random.nextInt(tickets.size()));
                disk.add(
                        new Upload.Scanned(nonce, when, null, Direction.ENTRY, EntryMethod.CAMERA, ticket, null, null));
                shown.add(ticket);
                scans++;
            }
            done.add(nonce);
        }

        private void tryToUpload(ExecutorService others) throws Exception {
            List<Upload> batch = List.copyOf(disk.subList(0, 1 + random.nextInt(disk.size())));
            Callable<List<Upload.Answer>> send = () -> uploads.store(token, Instant.now(), batch);
            switch (random.nextInt(5)) {
                case 0 -> {
                    // No network: the batch never left.
                }
                case 1 -> send.call(); // It arrived, and the answer was lost.
                case 2 -> others.submit(send); // The phone died while it was under way, and starts again from its disk.
                case 3 -> {
                    Future<List<Upload.Answer>> twice = others.submit(send);
                    answered(send.call());
                    finish(twice);
                }
                default -> answered(send.call());
            }
        }

        private void finish(Future<?> sent) throws InterruptedException, ExecutionException {
            sent.get();
        }

        private void answered(List<Upload.Answer> answers) {
            assertThat(answers).extracting(Upload.Answer::status).doesNotContain(Upload.Status.INVALID);
            Set<String> stored = answers.stream().map(Upload.Answer::nonce).collect(Collectors.toSet());
            disk.removeIf(upload -> stored.contains(upload.nonce()));
        }
    }
}
