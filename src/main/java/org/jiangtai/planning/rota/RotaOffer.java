package org.jiangtai.planning.rota;

import org.jiangtai.planning.solver.RotaCost;

/**
 * Somewhere a session could be.
 *
 * @param lecturer the name
 * @param difference what it would cost more than how it stands; below 0 it saves
 */
public record RotaOffer(RotaStand stand, String lecturer, RotaCost difference) {}
