package org.jiangtai.planning.solver;

/**
 * Somewhere a session could be.
 *
 * @param difference what the plan would cost more than it does with the session where it stands; for one that is left
 *     out, what it would cause, not counting that it is left out no more
 */
public record RotaChoice(RotaSlot slot, RotaCost difference) {}
