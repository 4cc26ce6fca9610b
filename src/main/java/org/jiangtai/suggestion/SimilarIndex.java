package org.jiangtai.suggestion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jiangtai.suggestion.PublicationRepository.OpenText;
import org.jiangtai.suggestion.StepRepository.Taken;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * The open suggestions that are published, in memory. Whatever happens to a suggestion is a step, here or at another
 * instance; so each search first asks for the steps that are new, which costs next to nothing.
 */
@Component
class SimilarIndex {

    private static final int AT_ONCE = 1_000;
    /** Longer than any transaction takes from drawing a step's number to its commit. */
    private static final Duration SETTLED_AFTER = Duration.ofMinutes(1);

    private final StepRepository steps;
    private final PublicationRepository publications;
    private final Clock clock;
    private final PairIndex pairs = new PairIndex();
    private final ReentrantReadWriteLock access = new ReentrantReadWriteLock();
    private final ReentrantLock updating = new ReentrantLock();

    private volatile boolean filled;
    private long last;
    /** The last step's number two looks back and one look back: numbers below the first are all committed. */
    private long settled;

    private long settling;
    private Instant lookedBack = Instant.EPOCH;

    SimilarIndex(StepRepository steps, PublicationRepository publications, Clock clock) {
        this.steps = steps;
        this.publications = publications;
        this.clock = clock;
    }

    /** Reads all in the background, so that the program starts no later for it. */
    @EventListener(ApplicationReadyEvent.class)
    void fillInBackground() {
        Thread.ofVirtual().name("similar").start(this::catchUp);
    }

    /** What is alike; nothing while the first reading is still going on. */
    List<PairIndex.Found> find(String typed, @Nullable Long unitId, @Nullable Category category, int most) {
        if (filled) {
            catchUp();
        } else if (updating.tryLock()) {
            try {
                catchUp();
            } finally {
                updating.unlock();
            }
        }
        access.readLock().lock();
        try {
            return filled ? pairs.find(typed, unitId, category, most) : List.of();
        } finally {
            access.readLock().unlock();
        }
    }

    /** Brings it to what is committed now. */
    void catchUp() {
        updating.lock();
        try {
            if (filled) {
                follow();
            } else {
                fill();
            }
        } finally {
            updating.unlock();
        }
    }

    private void fill() {
        last = steps.findLast();
        settled = Math.max(0, last - AT_ONCE);
        settling = settled;
        lookedBack = clock.instant();
        List<OpenText> some = publications.findOpenAfter(0, SuggestionState.OPEN, Limit.of(AT_ONCE));
        while (!some.isEmpty()) {
            change(Set.of(), some);
            some = publications.findOpenAfter(some.getLast().id(), SuggestionState.OPEN, Limit.of(AT_ONCE));
        }
        filled = true;
    }

    private void follow() {
        long from = last;
        Instant now = clock.instant();
        if (now.isAfter(lookedBack.plus(SETTLED_AFTER))) {
            // A step that was committed after one with a higher number is found on the second look at the latest.
            from = settled;
            settled = settling;
            settling = last;
            lookedBack = now;
        }
        List<Taken> some = steps.findTaken(from, Limit.of(AT_ONCE));
        while (!some.isEmpty()) {
            Set<Long> ids = new HashSet<>();
            some.forEach(step -> ids.add(step.suggestionId()));
            change(ids, publications.findOpen(ids, SuggestionState.OPEN));
            last = Math.max(last, some.getLast().id());
            some = steps.findTaken(some.getLast().id(), Limit.of(AT_ONCE));
        }
    }

    private void change(Set<Long> gone, List<OpenText> open) {
        access.writeLock().lock();
        try {
            gone.forEach(pairs::remove);
            open.forEach(one -> pairs.put(one.id(), one.unitId(), one.category(), one.text()));
        } finally {
            access.writeLock().unlock();
        }
    }
}
