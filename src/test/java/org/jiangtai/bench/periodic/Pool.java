package org.jiangtai.bench.periodic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jiangtai.planning.solver.search.Dice;

/** A few good plans that differ: whoever is better than the worst takes its place. */
final class Pool {

    /** Plans whose costs are nearer than this are the same one. */
    private static final double SAME = 1e-4;

    private record Member(Plan plan, double cost) {}

    private static final Comparator<Member> CHEAPEST_FIRST = Comparator.comparingDouble(Member::cost);

    private final List<Member> members;
    private int one;
    private int other;

    Pool(int size) {
        members = new ArrayList<>(size);
    }

    void add(Plan plan, double cost) {
        members.add(new Member(plan, cost));
    }

    /** Chooses two members, each with the same chance. */
    void choose(Dice dice) {
        one = dice.below(members.size());
        other = (one + 1 + dice.below(members.size() - 1)) % members.size();
    }

    Plan one() {
        return members.get(one).plan();
    }

    Plan other() {
        return members.get(other).plan();
    }

    void offer(Plan plan, double cost) {
        if (members.stream().anyMatch(member -> Math.abs(member.cost() - cost) < SAME)) {
            return;
        }
        Member worst = members.stream().max(CHEAPEST_FIRST).orElseThrow();
        if (cost < worst.cost()) {
            members.set(members.indexOf(worst), new Member(plan, cost));
        }
    }

    Plan best() {
        return members.stream().min(CHEAPEST_FIRST).orElseThrow().plan();
    }
}
