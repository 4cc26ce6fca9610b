package org.jiangtai.shared;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Lets requests that arrive while others are under way share the next turn, so that a rush for one thing takes one
 * transaction for many instead of one for each. Whoever comes first works for all who wait, in the order they came;
 * nobody waits for company. A request that fails fails alone.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
public final class Batcher<Q, A> {

    private final Function<List<Q>, List<A>> work;
    private final ToIntFunction<Q> weight;
    private final int most;
    private final Predicate<RuntimeException> concernsAll;
    private final Object gate = new Object();
    private final ArrayDeque<Waiting> queue = new ArrayDeque<>();
    private boolean busy;

    /**
     * @param work answers several requests, in their order; called by one thread at a time
     * @param weight how much of a turn a request takes
     * @param most how much a turn takes at most, one request apart
     * @param concernsAll what would fail for each alone too, and is not tried for each
     */
    public Batcher(
            Function<List<Q>, List<A>> work,
            ToIntFunction<Q> weight,
            int most,
            Predicate<RuntimeException> concernsAll) {
        this.concernsAll = concernsAll;
        this.work = work;
        this.weight = weight;
        this.most = most;
    }

    private final class Waiting {
        final Q request;
        final Thread thread = Thread.currentThread();

        @Nullable
        A answer;

        @Nullable
        RuntimeException failure;

        volatile boolean over;
        volatile boolean leads;

        Waiting(Q request) {
            this.request = request;
        }
    }

    /** Answers one request; throws what the work threw at it. */
    public A ask(Q request) {
        var own = new Waiting(request);
        synchronized (gate) {
            queue.add(own);
            own.leads = !busy;
            busy = true;
        }
        boolean interrupted = false;
        while (!own.leads && !own.over) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (own.leads) {
            lead();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (own.failure != null) {
            throw own.failure;
        }
        return java.util.Objects.requireNonNull(own.answer);
    }

    /** The first of the queue is the caller's own. */
    private void lead() {
        List<Waiting> turn = new ArrayList<>();
        try {
            synchronized (gate) {
                int taken = 0;
                while (!queue.isEmpty()) {
                    taken += weight.applyAsInt(queue.peek().request);
                    if (!turn.isEmpty() && taken > most) {
                        break;
                    }
                    turn.add(queue.poll());
                }
            }
            answer(turn);
        } finally {
            synchronized (gate) {
                Waiting next = queue.peek();
                if (next == null) {
                    busy = false;
                } else {
                    next.leads = true;
                    LockSupport.unpark(next.thread);
                }
            }
            for (Waiting one : turn) {
                one.over = true;
                LockSupport.unpark(one.thread);
            }
        }
    }

    private void answer(List<Waiting> turn) {
        try {
            List<A> answers = work.apply(turn.stream().map(one -> one.request).toList());
            for (int i = 0; i < turn.size(); i++) {
                turn.get(i).answer = answers.get(i);
            }
        } catch (RuntimeException failed) {
            if (turn.size() == 1 || concernsAll.test(failed)) {
                turn.forEach(one -> one.failure = failed);
            } else {
                turn.forEach(one -> answer(List.of(one)));
            }
        } catch (Error broken) {
            turn.forEach(one -> one.failure = new IllegalStateException(broken));
            throw broken;
        }
    }
}
