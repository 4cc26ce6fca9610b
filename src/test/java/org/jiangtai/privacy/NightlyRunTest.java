package org.jiangtai.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jiangtai.shared.Deed;
import org.jiangtai.shared.Recorder;
import org.jiangtai.shared.RetentionRule;
import org.junit.jupiter.api.Test;

class NightlyRunTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final List<Deed> record = new ArrayList<>();

    @Test
    void theRecordKeepsHowMuchOfWhatWent() {
        run(new Rule("contacts", 3), new Rule("photos", 0)).run();

        assertThat(record).singleElement().satisfies(deed -> {
            assertThat(deed.action()).isEqualTo("Retention.ran");
            assertThat(deed.outcome()).isEqualTo(Deed.Outcome.DONE);
            assertThat(deed.details()).containsEntry("contacts", "3").containsEntry("photos", "0");
        });
    }

    @Test
    void aRuleThatFailsHoldsUpNoOther() {
        run(new Rule("contacts", -1), new Rule("photos", 2)).run();

        assertThat(record).singleElement().satisfies(deed -> {
            assertThat(deed.outcome()).isEqualTo(Deed.Outcome.FAILED);
            assertThat(deed.details()).containsOnlyKeys("photos").containsEntry("photos", "2");
        });
    }

    @Test
    void itRunsAtTwentyToFourInTheHallsOwnZone() {
        assertThat(run().next(NOW)).isEqualTo(Instant.parse("2026-11-22T19:40:00Z"));
    }

    private NightlyRun run(RetentionRule... rules) {
        var recorder = new Recorder() {
            @Override
            public void write(Deed deed) {
                record.add(deed);
            }

            @Override
            public void note(String name, String value) {}
        };
        return new NightlyRun(List.of(rules), recorder, ZoneId.of("Asia/Shanghai"), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** @param going below zero is a failure */
    private record Rule(String name, long going) implements RetentionRule {

        @Override
        public String whatKey() {
            return name;
        }

        @Override
        public String whyKey() {
            return name;
        }

        @Override
        public String thenKey() {
            return name;
        }

        @Override
        public Duration kept() {
            return Duration.ofDays(1);
        }

        @Override
        public long due(Instant at) {
            return going;
        }

        @Override
        public long forget(Instant now) {
            if (going < 0) {
                throw new IllegalStateException("no database");
            }
            return going;
        }
    }
}
