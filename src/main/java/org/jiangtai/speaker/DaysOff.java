package org.jiangtai.speaker;

import java.time.LocalDate;

/** Days on which a lecturer cannot come, both included, in the installation's zone. */
public record DaysOff(LocalDate from, LocalDate to, String reason) {

    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
