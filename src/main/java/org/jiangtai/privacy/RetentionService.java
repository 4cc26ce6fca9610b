package org.jiangtai.privacy;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jiangtai.identity.Role;
import org.jiangtai.shared.RetentionRule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one list of what is kept of people and how long, and what the nightly job would do. */
@Service
public class RetentionService {

    private static final Duration AHEAD = Duration.ofDays(30);

    private final List<RetentionRule> rules;
    private final NightlyRun nightly;
    private final Clock clock;

    RetentionService(List<RetentionRule> rules, NightlyRun nightly, Clock clock) {
        this.rules = rules.stream()
                .sorted(Comparator.comparing(RetentionRule::kept).thenComparing(RetentionRule::name))
                .toList();
        this.nightly = nightly;
        this.clock = clock;
    }

    /** One line of the list as everybody may read it. */
    public record Kept(String name, String whatKey, String whyKey, String thenKey, long days) {}

    /**
     * What the job would do.
     *
     * @param tonight how many would go at the next run
     * @param soon how many more would go in the thirty days after it
     */
    public record Preview(Kept kept, long tonight, long soon) {}

    /** The list, what goes first on top. */
    @PermitAll
    public List<Kept> list() {
        return rules.stream().map(RetentionService::kept).toList();
    }

    /** When the job runs next. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public Instant nextRun() {
        return nightly.next(clock.instant());
    }

    /** What the job would do tonight and in the month that follows; counts only. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public List<Preview> preview() {
        Instant tonight = nextRun();
        return rules.stream()
                .map(rule -> {
                    long first = rule.due(tonight);
                    return new Preview(kept(rule), first, rule.due(tonight.plus(AHEAD)) - first);
                })
                .toList();
    }

    private static Kept kept(RetentionRule rule) {
        return new Kept(
                rule.name(),
                rule.whatKey(),
                rule.whyKey(),
                rule.thenKey(),
                rule.kept().toDays());
    }
}
