package org.jiangtai.followup;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A deadline that the calendar of holidays moved. */
public record MovedDue(
        Item item, @Nullable LocalDate before, @Nullable LocalDate after, Instant at) {}
