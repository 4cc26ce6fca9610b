package org.jiangtai.registration.web;

import java.util.Optional;
import org.jiangtai.privacy.OwnData;
import org.jiangtai.registration.TicketService;
import org.jiangtai.shared.ShortCode;
import org.springframework.stereotype.Component;

/** The short code of a ticket's card leads to what is kept of its holder. */
@Component
class TicketsByCode implements OwnData {

    private final TicketService tickets;

    TicketsByCode(TicketService tickets) {
        this.tickets = tickets;
    }

    @Override
    public Optional<String> pageOf(ShortCode code) {
        return tickets.tokenOf(code).map(token -> "/t/" + token + "/data");
    }
}
