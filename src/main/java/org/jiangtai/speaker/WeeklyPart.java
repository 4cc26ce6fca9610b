package org.jiangtai.speaker;

import java.time.DayOfWeek;

/** A part of the same day every week; {@code part} is never the whole day. */
public record WeeklyPart(DayOfWeek weekday, DayPart part) {}
