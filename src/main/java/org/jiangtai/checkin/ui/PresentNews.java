package org.jiangtai.checkin.ui;

import com.vaadin.flow.shared.Registration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jiangtai.checkin.PersonCheckedIn;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the open pages of an event that somebody came in: after the commit, off the door's own thread, and no more than
 * twice a second, however fast people come. It is no transactional listener, because each of those costs the door two
 * more statements for being told again after a crash, when no page is open any more.
 */
@Component
class PresentNews {

    private static final long GATHERED_MILLIS = 500;

    private final Map<Long, Set<Runnable>> pages = new ConcurrentHashMap<>();
    private final Set<Long> changed = ConcurrentHashMap.newKeySet();
    private final Executor later;

    PresentNews(@Qualifier("applicationTaskExecutor") Executor executor) {
        later = CompletableFuture.delayedExecutor(GATHERED_MILLIS, TimeUnit.MILLISECONDS, executor);
    }

    /** Calls back when the number of people at the event changed, until the registration is removed. */
    Registration listen(long eventId, Runnable page) {
        pages.computeIfAbsent(eventId, id -> ConcurrentHashMap.newKeySet()).add(page);
        return () -> pages.computeIfPresent(eventId, (id, listening) -> {
            listening.remove(page);
            return listening.isEmpty() ? null : listening;
        });
    }

    @EventListener
    void on(PersonCheckedIn news) {
        if (!pages.containsKey(news.eventId())) {
            return;
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            gather(news.eventId());
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                gather(news.eventId());
            }
        });
    }

    private void gather(long eventId) {
        if (changed.add(eventId)) {
            later.execute(() -> {
                changed.remove(eventId);
                pages.getOrDefault(eventId, Set.of()).forEach(Runnable::run);
            });
        }
    }
}
