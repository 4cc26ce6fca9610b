package org.jiangtai.bench;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What came out, in microseconds a call.
 *
 * @param median of the rounds
 * @param min the quickest round
 * @param max the slowest round
 * @param floor the median of the floor's rounds
 * @param ratio how many times the floor the subject takes: the median of what each round says
 */
record Measured(
        @JsonProperty("case") String name,
        String unit,
        double median,
        double min,
        double max,
        double floor,
        double ratio) {

    /** The same, said to have been measured somewhere. */
    Measured at(String place) {
        return new Measured(place + name, unit, median, min, max, floor, ratio);
    }
}
