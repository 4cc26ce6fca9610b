package org.jiangtai.menu;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of two sequences: the same in both, or replaced; one side of what is replaced may be empty.
 *
 * @param same whether both sides are equal
 */
record Stretch<T>(boolean same, List<T> before, List<T> after) {

    /** Beyond this many pairs that could match, what lies between equal ends counts as replaced as a whole. */
    private static final long MOST_PAIRS = 16_000_000;

    /** The stretches that two sequences consist of, in order. */
    static <T> List<Stretch<T>> of(List<T> before, List<T> after) {
        int head = 0;
        int shorter = Math.min(before.size(), after.size());
        while (head < shorter && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        List<Stretch<T>> stretches = new ArrayList<>();
        if (head > 0) {
            stretches.add(new Stretch<>(true, before.subList(0, head), after.subList(0, head)));
        }
        between(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail), stretches);
        if (tail > 0) {
            stretches.add(new Stretch<>(
                    true,
                    before.subList(before.size() - tail, before.size()),
                    after.subList(after.size() - tail, after.size())));
        }
        return stretches;
    }

    private static <T> void between(List<T> before, List<T> after, List<Stretch<T>> stretches) {
        if (before.isEmpty() && after.isEmpty()) {
            return;
        }
        if ((long) before.size() * after.size() > MOST_PAIRS || before.isEmpty() || after.isEmpty()) {
            stretches.add(new Stretch<>(false, before, after));
            return;
        }
        for (var delta : DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>(), null, true)
                .getDeltas()) {
            var next = new Stretch<>(
                    delta.getType() == DeltaType.EQUAL,
                    delta.getSource().getLines(),
                    delta.getTarget().getLines());
            // The algorithm tells what came and what went apart, even where one stands for the other.
            boolean continues =
                    !next.same() && !stretches.isEmpty() && !stretches.getLast().same();
            stretches.add(continues ? stretches.removeLast().joined(next) : next);
        }
    }

    /** This and what follows it, as one that is replaced. */
    Stretch<T> joined(Stretch<T> next) {
        return new Stretch<>(false, plus(before, next.before), plus(after, next.after));
    }

    private static <T> List<T> plus(List<T> one, List<T> other) {
        List<T> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }
}
