package org.jiangtai.bench;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What came out: microseconds a call, or what the unit says.
 *
 * @param median of the rounds
 * @param min the quickest round
 * @param max the slowest round
 * @param floor the median of the floor's rounds, or the least that anybody has reached
 * @param ratio how many times the floor the subject takes: the median of what each round says
 */
public record Measured(
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
