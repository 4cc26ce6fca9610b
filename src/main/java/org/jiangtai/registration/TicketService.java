package org.jiangtai.registration;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jiangtai.event.EventService;
import org.jiangtai.event.Seats;
import org.jiangtai.identity.Role;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.ShortCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tickets for those who hold them. The token is all that it takes, and it cannot be guessed. */
@Service
@Transactional
public class TicketService {

    private final RegistrationRepository registrations;
    private final RegistrationRows rows;
    private final TicketBook book;
    private final EventService events;
    private final Seats seats;

    TicketService(
            RegistrationRepository registrations,
            RegistrationRows rows,
            TicketBook book,
            EventService events,
            Seats seats) {
        this.registrations = registrations;
        this.rows = rows;
        this.book = book;
        this.events = events;
        this.seats = seats;
    }

    /**
     * The tickets of all who were put down together with this one, itself included, in the order of the form.
     *
     * @throws TicketReplaced if a new ticket took its place
     * @throws NotFound if there is no such ticket
     */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Ticket> family(String token) {
        return tickets(registrations.findByPartyOrderById(book.require(token).party));
    }

    /**
     * The same by the family's own token.
     *
     * @throws TicketReplaced if the family has a new one
     * @throws NotFound if there is no such family
     */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Ticket> familyOf(String party) {
        return tickets(book.requireParty(party));
    }

    /**
     * One ticket alone.
     *
     * @throws TicketReplaced if a new ticket took its place
     * @throws NotFound if there is no such ticket
     */
    @PermitAll
    @Transactional(readOnly = true)
    public Ticket one(String token) {
        return toTicket(book.require(token));
    }

    /** The token of the ticket with this short code. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<String> tokenOf(ShortCode code) {
        return registrations.findByShortCode(code.value()).map(row -> row.token);
    }

    /** Those of these tickets that are for this event and are not over. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Ticket> forEvent(long eventId, Collection<String> tokens) {
        return tokens.isEmpty()
                ? List.of()
                : tickets(registrations.findByTokenIn(tokens).stream()
                        .filter(row -> row.eventId == eventId && !row.state.isOver())
                        .toList());
    }

    /**
     * Gives the holder of a ticket a new one, because the old one was lost or seen by others: from now on the old code
     * and the family's one code open no door and say so. The codes of the others stay.
     *
     * @throws TicketReplaced if that was done already
     * @throws NotFound if there is no such ticket, or it is over
     */
    @PermitAll
    public Ticket reissue(String token) {
        registrations.findEventIdByToken(token).ifPresent(seats::lock);
        RegistrationEntity row = registrations.lockByToken(token).orElse(null);
        return toTicket(renewed(row == null ? book.require(token) : row));
    }

    /** The same for somebody who comes to the desk. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public Registration reissueFor(long id) {
        long eventId = registrations.findEventIdById(id).orElseThrow(NotFound::new);
        events.require(eventId);
        seats.lock(eventId);
        return rows.shown(renewed(registrations.lockById(id).orElseThrow(NotFound::new)));
    }

    /** The seats are locked before, as the tickets of the whole family change with it. */
    private RegistrationEntity renewed(RegistrationEntity row) {
        if (row.state.isOver()) {
            throw new NotFound();
        }
        book.reissue(row);
        return row;
    }

    private List<Ticket> tickets(List<RegistrationEntity> found) {
        return found.stream().map(this::toTicket).toList();
    }

    private Ticket toTicket(RegistrationEntity row) {
        long ahead = row.state == RegistrationState.WAITING
                ? registrations.countWaitingBefore(row.eventId, row.waitingNumber)
                : 0;
        return new Ticket(rows.shown(row), row.isForgotten() ? "" : row.name, ahead);
    }
}
