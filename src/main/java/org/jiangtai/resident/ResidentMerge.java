package org.jiangtai.resident;

import java.util.List;

/**
 * What a merge did, so that it can be undone.
 *
 * @param kept who stays
 * @param removed who was found to be the same person
 * @param phoneTaken whether the one who stays got a phone from another
 */
public record ResidentMerge(long kept, List<Long> removed, boolean phoneTaken) {}
