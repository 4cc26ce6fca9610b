package org.jiangtai.planning.solver;

import org.jiangtai.planning.solver.search.Dice;

/** One thread's way through the plans. */
final class RotaWalk {

    final Dice dice;
    final RotaLayout layout;
    final RotaMoves moves;

    RotaWalk(Dice dice, RotaLayout layout, RotaNearby nearby) {
        this.dice = dice;
        this.layout = layout;
        moves = new RotaMoves(layout, nearby);
    }
}
