package org.jiangtai.checkin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jiangtai.shared.Batcher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stands between those who queue at an event's doors and the book: what arrives while the book is being written goes
 * into the next turn together, one transaction for all of it. What collides with another instance is tried again.
 */
@Component
class Doorkeeper {

    private static final int REPORTS_IN_A_TURN = 500;
    private static final int TRIES = 4;
    private static final Authentication NOBODY =
            new AnonymousAuthenticationToken("door", "door", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final EventDoors doors;
    private final EntryBook book;
    private final TransactionTemplate transaction;
    private final Cache<Long, Batcher<List<Report>, List<Kept>>> queues =
            Caffeine.newBuilder().expireAfterAccess(FORGOTTEN_AFTER).build();

    Doorkeeper(EventDoors doors, EntryBook book, PlatformTransactionManager transactions) {
        this.doors = doors;
        this.book = book;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Keeps one report; when this returns it is stored for good.
     *
     * @throws NonceUsed if its nonce stands for another event's scan
     */
    Kept keep(long eventId, Report report) {
        return keep(eventId, List.of(report)).getFirst();
    }

    /** The same for several, in their order. */
    List<Kept> keep(long eventId, List<Report> reports) {
        return queues.get(eventId, id -> new Batcher<>(turn -> write(id, turn), List::size, REPORTS_IN_A_TURN))
                .ask(reports);
    }

    private List<List<Kept>> write(long eventId, List<List<Report>> turn) {
        EventDoor door = doors.of(eventId);
        List<Report> all = turn.stream().flatMap(List::stream).toList();
        List<Kept> kept = writeForAll(door, all);
        List<List<Kept>> answers = new ArrayList<>(turn.size());
        int from = 0;
        for (List<Report> one : turn) {
            answers.add(kept.subList(from, from + one.size()));
            from += one.size();
        }
        return answers;
    }

    /** Whoever works for the others does not do it in the own name. */
    private List<Kept> writeForAll(EventDoor door, List<Report> reports) {
        SecurityContext own = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.setContext(new SecurityContextImpl(NOBODY));
            return write(door, reports, TRIES);
        } finally {
            SecurityContextHolder.setContext(own);
        }
    }

    private List<Kept> write(EventDoor door, List<Report> reports, int tries) {
        try {
            return java.util.Objects.requireNonNull(transaction.execute(status -> book.keep(door, reports)));
        } catch (DataIntegrityViolationException | ConcurrencyFailureException meanwhile) {
            if (tries <= 1) {
                throw meanwhile;
            }
            return write(door, reports, tries - 1);
        }
    }
}
