package org.jiangtai.checkin;

import java.time.Instant;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationState;
import org.jspecify.annotations.Nullable;

/**
 * A line of the attendance sheet: somebody with a seat, or somebody who came without one.
 *
 * @param number the person's on the printed sheet; it stays the same whoever cancels
 * @param unit for whose people the seat is; empty if nobody asked
 * @param presentSince null if the person has not come
 * @param leave null if the person has not asked for leave
 * @param toConfirm whether the entry is from paper and nobody but who typed it has confirmed it
 */
public record AttendanceLine(
        int number,
        Registration registration,
        String unit,
        AttendanceState state,
        @Nullable Long entryId,
        @Nullable Instant presentSince,
        @Nullable EntryMethod method,
        String door,
        @Nullable Leave leave,
        boolean toConfirm) {

    /** Whether the person counts among those who were to come. */
    public boolean expected() {
        return registration.state() == RegistrationState.SEATED;
    }
}
