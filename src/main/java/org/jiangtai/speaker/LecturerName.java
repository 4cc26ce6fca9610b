package org.jiangtai.speaker;

/** A lecturer to choose or to filter by. */
public record LecturerName(long id, String name) {}
