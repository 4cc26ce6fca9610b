package org.jiangtai.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * Which rung a deadline has reached on a day.
 *
 * @param today the day
 * @param remind deadlines up to this day are near
 * @param blue deadlines up to this day are overdue
 * @param yellow deadlines up to this day are long overdue
 * @param red deadlines up to this day are far overdue
 */
record Ladder(LocalDate today, LocalDate remind, LocalDate blue, LocalDate yellow, LocalDate red) {

    /** However the settings stand: a rung is never reached before the one below it. */
    Ladder {
        yellow = yellow.isAfter(blue) ? blue : yellow;
        red = red.isAfter(yellow) ? yellow : red;
    }

    Rung reached(LocalDate dueOn) {
        if (!dueOn.isAfter(red)) {
            return Rung.RED;
        }
        if (!dueOn.isAfter(yellow)) {
            return Rung.YELLOW;
        }
        if (!dueOn.isAfter(blue)) {
            return Rung.BLUE;
        }
        return dueOn.isBefore(today) || dueOn.isAfter(remind) ? Rung.NONE : Rung.REMINDED;
    }

    /**
     * The rungs that an item climbs now, in order. After a stop it may be several: each is told to somebody else. A
     * reminder of a deadline that is past reminds of nothing and is left out.
     */
    List<Rung> climbed(LocalDate dueOn, Rung from) {
        Rung to = reached(dueOn);
        if (to.compareTo(from) <= 0) {
            return List.of();
        }
        List<Rung> climbed = new ArrayList<>(EnumSet.range(from, to));
        climbed.remove(from);
        if (to != Rung.REMINDED) {
            climbed.remove(Rung.REMINDED);
        }
        return climbed;
    }
}
