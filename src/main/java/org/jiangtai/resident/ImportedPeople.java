package org.jiangtai.resident;

import java.util.List;

/**
 * What came of a list that was taken over.
 *
 * @param added the ids of the new people
 * @param leftOut how many lines were not taken
 */
public record ImportedPeople(List<Long> added, int leftOut) {}
