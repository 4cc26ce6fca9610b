package org.jiangtai.registration.web;

import org.jiangtai.registration.RosterService;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Leads the desk to a ticket, so that it is recorded who looked at it for somebody else. */
@Controller
class PrintedTicketPage {

    private final RosterService roster;

    PrintedTicketPage(RosterService roster) {
        this.roster = roster;
    }

    @GetMapping("/print/ticket/{id}")
    String ticket(@PathVariable long id) {
        return "redirect:/t/" + roster.ticketToPrint(id);
    }
}
