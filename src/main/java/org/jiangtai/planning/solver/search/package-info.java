/**
 * How a good answer is looked for, whatever is being planned: a random walk that becomes choosier, its budget and its
 * dice. No Spring, no database, and no object for a step.
 */
@NullMarked
package org.jiangtai.planning.solver.search;

import org.jspecify.annotations.NullMarked;
