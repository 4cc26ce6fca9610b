package org.jiangtai.suggestion;

import org.jiangtai.followup.Term;
import org.jspecify.annotations.Nullable;

/**
 * Who usually answers what is suggested of a category.
 *
 * @param unitId null if nobody was named
 * @param unitName empty if nobody was named
 * @param term by when it is answered, from its assignment on
 */
public record Office(Category category, @Nullable Long unitId, String unitName, Term term) {}
