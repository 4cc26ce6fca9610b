package org.jiangtai.registration;

import jakarta.annotation.security.PermitAll;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.ShortCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tickets for those who hold them. The token is all that it takes, and it cannot be guessed. */
@Service
@Transactional(readOnly = true)
public class TicketService {

    private final RegistrationRepository registrations;
    private final PhoneVault vault;

    TicketService(RegistrationRepository registrations, PhoneVault vault) {
        this.registrations = registrations;
        this.vault = vault;
    }

    /**
     * The tickets of all who were put down together with this one, itself included, in the order of the form.
     *
     * @throws NotFound if there is no such ticket
     */
    @PermitAll
    public List<Ticket> family(String token) {
        RegistrationEntity own = registrations.findByToken(token).orElseThrow(NotFound::new);
        return registrations.findByPartyOrderById(own.party).stream()
                .map(this::toTicket)
                .toList();
    }

    /**
     * One ticket alone.
     *
     * @throws NotFound if there is no such ticket
     */
    @PermitAll
    public Ticket one(String token) {
        return toTicket(registrations.findByToken(token).orElseThrow(NotFound::new));
    }

    /** The token of the ticket with this short code. */
    @PermitAll
    public Optional<String> tokenOf(ShortCode code) {
        return registrations.findByShortCode(code.value()).map(row -> row.token);
    }

    /** Those of these tickets that are for this event and have not been given back. */
    @PermitAll
    public List<Ticket> forEvent(long eventId, Collection<String> tokens) {
        if (tokens.isEmpty()) {
            return List.of();
        }
        return registrations.findByTokenIn(tokens).stream()
                .filter(row -> row.eventId == eventId && row.state != RegistrationState.CANCELLED)
                .map(this::toTicket)
                .toList();
    }

    private Ticket toTicket(RegistrationEntity row) {
        long ahead = row.state == RegistrationState.WAITING
                ? registrations.countWaitingBefore(row.eventId, row.waitingNumber)
                : 0;
        String phone =
                row.phoneSealed == null ? "" : vault.open(row.phoneSealed).masked();
        return new Ticket(row.toRegistration(phone), row.isForgotten() ? "" : row.name, ahead);
    }
}
