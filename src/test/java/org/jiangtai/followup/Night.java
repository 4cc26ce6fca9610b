package org.jiangtai.followup;

import java.time.LocalDate;
import org.springframework.context.ApplicationContext;

/** What the clock does, for those who measure it or wait for it. */
public final class Night {

    private final FollowupClock clock;

    public Night(ApplicationContext program) {
        clock = program.getBean(FollowupClock.class);
    }

    /** @return how many items climbed or stand otherwise now */
    public int run(LocalDate day) {
        return clock.tick(day) + clock.settle(day);
    }

    /** What a calendar announced later moves from a day on. */
    public void recount(LocalDate firstDay) {
        clock.recount(firstDay);
    }
}
