package org.jiangtai.checkin;

import java.util.ArrayList;
import java.util.List;
import org.jiangtai.identity.AsNobody;
import org.jiangtai.shared.Turns;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Stands between those who queue at an event's doors and the book: what arrives while the book is being written goes
 * into the next turn together, one transaction for all of it.
 */
@Component
class Doorkeeper {

    private static final int REPORTS_IN_A_TURN = 500;

    private final EventDoors doors;
    private final EntryBook book;
    private final Turns<List<Report>, List<Kept>> turns;

    Doorkeeper(EventDoors doors, EntryBook book, PlatformTransactionManager transactions) {
        this.doors = doors;
        this.book = book;
        this.turns = new Turns<>(transactions, List::size, REPORTS_IN_A_TURN, this::write);
    }

    /**
     * Keeps one report; when this returns it is stored for good.
     *
     * @throws NonceUsed if its nonce stands for another event's scan
     */
    Kept keep(long eventId, Report report) {
        return keep(eventId, List.of(report)).getFirst();
    }

    /** The same for several, in their order. Whoever writes a turn for others does not do it in the own name. */
    List<Kept> keep(long eventId, List<Report> reports) {
        // Read before a turn is taken, so that the turn need not look for another connection.
        doors.of(eventId);
        return AsNobody.call(() -> turns.ask(eventId, reports));
    }

    private List<List<Kept>> write(long eventId, List<List<Report>> turn) {
        List<Report> all = turn.stream().flatMap(List::stream).toList();
        List<Kept> kept = book.keep(doors.of(eventId), all);
        List<List<Kept>> answers = new ArrayList<>(turn.size());
        int from = 0;
        for (List<Report> one : turn) {
            answers.add(kept.subList(from, from + one.size()));
            from += one.size();
        }
        return answers;
    }
}
