package org.jiangtai.registration;

/**
 * A registration as whoever holds its ticket sees it.
 *
 * @param name in full, because the ticket is the person's own; empty once it was deleted
 * @param waitingAhead how many people of the waiting list stand before this one; 0 with a seat
 */
public record Ticket(Registration registration, String name, long waitingAhead) {}
