package org.jiangtai;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.jiangtai.testing.Program;
import org.jiangtai.testing.Resident;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged survives the death of the process, on the embedded database. */
class CrashIT {

    private static final int ROUNDS = 2;
    private static final int PEOPLE_AT_ONCE = 8;
    private static final int ACKNOWLEDGED_BEFORE_THE_END = 40;

    @TempDir
    Path data;

    @Test
    void everyAcknowledgedRegistrationIsThereAfterKillMinusNine() throws Exception {
        var acknowledged = new ConcurrentLinkedQueue<String>();
        for (int round = 1; round <= ROUNDS; round++) {
            int enough = round * ACKNOWLEDGED_BEFORE_THE_END;
            try (Program program = Program.start(data, round == 1 ? "demo" : "")) {
                registerUntilItDies(program, acknowledged, enough);
            }
        }
        try (Program program = Program.start(data, "")) {
            var resident = new Resident(program.address());
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS * ACKNOWLEDGED_BEFORE_THE_END);
            assertThat(acknowledged)
                    .allSatisfy(ticket -> assertThat(resident.get(ticket).statusCode())
                            .as(ticket)
                            .isEqualTo(200));
        }
    }

    /** People go on registering while the process is killed, so that it dies in the middle of its work. */
    private static void registerUntilItDies(Program program, ConcurrentLinkedQueue<String> acknowledged, int enough)
            throws Exception {
        List<String> events = new Resident(program.address()).openEvents();
        assertThat(events).isNotEmpty();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < PEOPLE_AT_ONCE; i++) {
                int start = i;
                people.submit(() -> {
                    var resident = new Resident(program.address());
                    for (int n = start; program.isAlive(); n++) {
                        HttpResponse<String> answer = resident.register(events.get(n % events.size()));
                        if (answer.statusCode() == 303 || answer.statusCode() == 302) {
                            acknowledged.add(URI.create(answer.headers()
                                            .firstValue("Location")
                                            .orElseThrow())
                                    .getPath());
                        }
                    }
                    return null;
                });
            }
            Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> acknowledged.size() >= enough);
            program.kill();
        }
        assertThat(Objects.requireNonNull(acknowledged.peek())).startsWith("/t/");
    }
}
