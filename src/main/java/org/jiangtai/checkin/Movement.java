package org.jiangtai.checkin;

import java.time.Instant;

/** A coming or going that counts. */
record Movement(long entryId, Direction direction, Instant at, String door) {}
