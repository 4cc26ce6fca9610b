package org.jiangtai.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A state of the schedule that was made public.
 *
 * @param number counts up from 1
 * @param madeBy the account that made it; null for the program itself
 * @param note what it is about; empty where nobody said
 * @param changes how many events came, went or changed
 */
public record Release(int number, Instant madeAt, @Nullable Long madeBy, String note, int changes) {}
