package org.jiangtai.speaker;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit says who should become a lecturer.
 *
 * @param lecturerId somebody who left or was not taken and is nominated again; null for somebody new
 * @param unitId the unit that nominates; it is always kept
 * @param phone as typed; null or empty where none is known
 * @param person who says so on behalf of the unit
 * @param day when, in the installation's zone
 */
public record Nomination(
        @Nullable Long lecturerId,
        String name,
        long unitId,
        @Nullable String phone,
        String person,
        LocalDate day,
        String why) {}
