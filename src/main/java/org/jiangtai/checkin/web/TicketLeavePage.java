package org.jiangtai.checkin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jiangtai.checkin.LeaveService;
import org.jiangtai.event.EventService;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.registration.TicketDoor;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Texts;
import org.jiangtai.shell.RateLimit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Leave, asked for and taken back on the ticket's page. */
@Controller
class TicketLeavePage {

    private final LeaveService leaves;
    private final RegistrationService registrations;
    private final EventService events;
    private final TicketDoor door;
    private final RateLimit limit;
    private final Texts texts;

    TicketLeavePage(
            LeaveService leaves,
            RegistrationService registrations,
            EventService events,
            TicketDoor door,
            RateLimit limit,
            Texts texts) {
        this.leaves = leaves;
        this.registrations = registrations;
        this.events = events;
        this.door = door;
        this.limit = limit;
        this.texts = texts;
    }

    @GetMapping("/t/{token}/leave")
    String question(@PathVariable("token") String token, Model model, HttpServletResponse response) {
        Discreet.mark(response);
        return form(token, model);
    }

    @PostMapping("/t/{token}/leave")
    String ask(
            @PathVariable("token") String token,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        limit.count("leave", request.getRemoteAddr());
        try {
            leaves.askByTicket(token, reason);
            return "redirect:/t/" + token;
        } catch (InvalidInput invalid) {
            response.setStatus(422);
            model.addAttribute("error", texts.of(invalid));
            model.addAttribute("typed", reason);
            return form(token, model);
        }
    }

    @PostMapping("/t/{token}/leave/withdraw")
    String withdraw(@PathVariable("token") String token, HttpServletRequest request) {
        limit.count("leave", request.getRemoteAddr());
        leaves.withdrawByTicket(token);
        return "redirect:/t/" + token;
    }

    private String form(String token, Model model) {
        Registration registration = registrations.ticket(token).orElseThrow(NotFound::new);
        model.addAttribute("ticket", registration);
        model.addAttribute("event", events.find(registration.eventId()).orElseThrow(NotFound::new));
        model.addAttribute("steps", door.stepsFor(registration));
        return "checkin/leave";
    }
}
