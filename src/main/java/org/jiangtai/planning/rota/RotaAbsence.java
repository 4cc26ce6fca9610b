package org.jiangtai.planning.rota;

import java.time.LocalDate;

/** A lecturer who cannot come from one day to another, both included. */
public record RotaAbsence(long lecturerId, LocalDate from, LocalDate to) {

    boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
