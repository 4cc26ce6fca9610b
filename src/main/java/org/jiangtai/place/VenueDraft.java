package org.jiangtai.place;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A venue to be saved; {@code id} null makes a new one. */
public record VenueDraft(
        @Nullable Long id,
        long unitId,
        String name,
        String address,
        int capacity,
        LocalTime opensAt,
        LocalTime closesAt,
        String equipment) {}
