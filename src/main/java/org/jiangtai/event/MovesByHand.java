package org.jiangtai.event;

import java.util.function.UnaryOperator;

/**
 * Gives an event another time or place for a person at the desk, under the rules of {@link EventService#save}: asks what
 * has to be asked, says what came of it, and offers the way back. Other modules' pages move events by it, so that a move
 * is the same everywhere.
 */
public interface MovesByHand {

    /**
     * Moves an event.
     *
     * @param id the event
     * @param seen the version that the person saw; if somebody else has changed it since, nothing is moved
     * @param wanted makes of the event as it is stored the one that is wanted
     * @param redraw draws the events as they are stored, whatever came of the move; it may run more than once
     */
    void move(long id, long seen, UnaryOperator<EventDraft> wanted, Runnable redraw);
}
