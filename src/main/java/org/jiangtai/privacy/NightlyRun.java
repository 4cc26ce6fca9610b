package org.jiangtai.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.shared.Deed;
import org.jiangtai.shared.Recorder;
import org.jiangtai.shared.RetentionRule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;

/** Every night what is no longer needed goes; the record keeps how much of what. A rule that fails holds up no other. */
@Component
class NightlyRun {

    private static final Logger log = LoggerFactory.getLogger(NightlyRun.class);
    private static final String WHEN = "0 40 3 * * *";

    private final List<RetentionRule> rules;
    private final Recorder recorder;
    private final ZoneId zone;
    private final Clock clock;

    NightlyRun(List<RetentionRule> rules, Recorder recorder, ZoneId zone, Clock clock) {
        this.rules = rules;
        this.recorder = recorder;
        this.zone = zone;
        this.clock = clock;
    }

    /** The first run after this moment. */
    Instant next(Instant after) {
        return Objects.requireNonNull(CronExpression.parse(WHEN).next(after.atZone(zone)))
                .toInstant();
    }

    @Scheduled(cron = WHEN, zone = "${jiangtai.zone}")
    void run() {
        Instant now = clock.instant();
        Map<String, String> counts = new LinkedHashMap<>();
        boolean failed = false;
        for (RetentionRule rule : rules) {
            try {
                counts.put(rule.name(), Long.toString(AsProgram.call(() -> rule.forget(now))));
            } catch (RuntimeException e) {
                log.error("What is kept by the rule {} could not be let go", rule.name(), e);
                failed = true;
            }
        }
        var deed = new Deed(
                "Retention.ran", null, "", failed ? Deed.Outcome.FAILED : Deed.Outcome.DONE, Map.copyOf(counts));
        AsProgram.run(() -> recorder.write(deed));
        log.info("Retention: {}", counts);
    }
}
