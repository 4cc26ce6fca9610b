package org.jiangtai.planning.rota;

import java.time.LocalDate;

/** A hall that cannot be used from one day to another, both included. */
public record RotaClosure(long venueId, LocalDate from, LocalDate to) {

    boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
