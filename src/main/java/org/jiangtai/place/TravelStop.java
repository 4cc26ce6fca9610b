package org.jiangtai.place;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a unit that somebody travels to.
 *
 * @param town the id of what makes it one town with others
 */
record TravelStop(long town, @Nullable Position position) {}
