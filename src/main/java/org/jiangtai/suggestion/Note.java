package org.jiangtai.suggestion;

import java.time.Instant;

/** What a colleague wrote about a suggestion, for colleagues only. */
public record Note(Instant at, String who, String text) {}
