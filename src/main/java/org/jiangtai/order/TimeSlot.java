package org.jiangtai.order;

import java.time.Instant;

/** From a moment on until another, which is excluded. */
public record TimeSlot(Instant startsAt, Instant endsAt) {}
