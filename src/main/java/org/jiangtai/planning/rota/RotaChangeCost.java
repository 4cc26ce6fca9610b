package org.jiangtai.planning.rota;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What it costs to take an event from where it stands: the whole weight within two weeks, falling to half of it
 * after eight. Of what the public was never told it is half of that: nobody wants to read a list of changes that merely
 * save some driving.
 */
final class RotaChangeCost {

    private static final long NEAR = 14;
    private static final long FAR = 56;
    private static final double LEAST_SHARE = 0.5;
    private static final int HALF = 2;

    private RotaChangeCost() {}

    static int of(int weight, LocalDate today, LocalDate day, boolean told) {
        long days = Math.clamp(ChronoUnit.DAYS.between(today, day), NEAR, FAR);
        double share = 1 - (1 - LEAST_SHARE) * (days - NEAR) / (FAR - NEAR);
        long cost = Math.round(weight * share);
        return (int) (told ? cost : cost / HALF);
    }
}
