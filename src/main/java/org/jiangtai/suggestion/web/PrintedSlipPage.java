package org.jiangtai.suggestion.web;

import org.jiangtai.suggestion.InboxService;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Leads the desk to an author's slip, so that it is recorded who looked at it for somebody else. */
@Controller
class PrintedSlipPage {

    private final InboxService inbox;

    PrintedSlipPage(InboxService inbox) {
        this.inbox = inbox;
    }

    @GetMapping("/print/slip/{id}")
    String slip(@PathVariable long id) {
        return "redirect:/s/" + inbox.slip(id) + "?thanks";
    }
}
