package org.jiangtai.suggestion;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks for suggestions whose course is not what they are: all of them after an upgrade, and those that were changed past
 * their own steps. Several instances may look at once.
 */
@Component
class CourseClock {

    private static final Logger log = LoggerFactory.getLogger(CourseClock.class);
    private static final int AT_ONCE = 200;

    private final Courses courses;
    private final SuggestionRepository suggestions;
    private final TransactionTemplate transaction;

    CourseClock(Courses courses, SuggestionRepository suggestions, TransactionTemplate transaction) {
        this.courses = courses;
        this.suggestions = suggestions;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${jiangtai.suggestion.look-every}", initialDelay = 1_000)
    void look() {
        int made = 0;
        List<Long> some = courses.findOutdated(0, AT_ONCE);
        while (!some.isEmpty()) {
            List<Long> ids = some;
            transaction.executeWithoutResult(status -> {
                suggestions.lockAll(ids);
                courses.refresh(ids);
            });
            made += ids.size();
            some = courses.findOutdated(ids.getLast(), AT_ONCE);
        }
        if (made > 0) {
            log.info("The course of {} suggestions was made anew", made);
        }
    }
}
