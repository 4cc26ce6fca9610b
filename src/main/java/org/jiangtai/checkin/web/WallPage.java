package org.jiangtai.checkin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jiangtai.checkin.Verdict;
import org.jiangtai.checkin.WallService;
import org.jiangtai.registration.TicketCookie;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Texts;
import org.jiangtai.shell.RateLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where the code on the wall leads. Opening the page checks nobody in, because programs open addresses on their own; a
 * button does.
 */
@Controller
class WallPage {

    private static final int MOST_AT_ONCE = TicketCookie.MOST;

    private final WallService wall;
    private final DoorAnswers answers;
    private final RateLimit rateLimit;
    private final Texts texts;

    WallPage(WallService wall, DoorAnswers answers, RateLimit rateLimit, Texts texts) {
        this.wall = wall;
        this.answers = answers;
        this.rateLimit = rateLimit;
        this.texts = texts;
    }

    /** What became of one ticket, as the answer's page shows it. */
    record Line(Verdict verdict, String sentence) {}

    @GetMapping("/c/{code}")
    String ask(
            @PathVariable("code") String code,
            @CookieValue(name = TicketCookie.NAME, required = false) @Nullable String tickets,
            Model model,
            HttpServletResponse response) {
        Discreet.mark(response);
        return form(code, tickets, model);
    }

    @PostMapping("/c/{code}")
    String confirm(
            @PathVariable("code") String code,
            @RequestParam("form") String form,
            @RequestParam(name = "ticket", required = false) @Nullable List<String> ticket,
            @CookieValue(name = TicketCookie.NAME, required = false) @Nullable String tickets,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Discreet.mark(response);
        rateLimit.count("wall", request.getRemoteAddr());
        Set<String> asked = new LinkedHashSet<>(ticket == null ? List.of() : ticket);
        asked.removeIf(String::isBlank);
        if (asked.isEmpty() || asked.size() > MOST_AT_ONCE) {
            return refused(new InvalidInput("ticket", "invalid.empty"), code, tickets, model, response);
        }
        try {
            model.addAttribute("event", wall.eventAt(code));
            model.addAttribute(
                    "lines",
                    asked.stream()
                            .map(one -> wall.confirm(code, form, one))
                            .map(verdict -> new Line(verdict, answers.sentence(verdict)))
                            .toList());
            model.addAttribute("code", code);
            return "checkin/wall-answer";
        } catch (InvalidInput invalid) {
            return refused(invalid, code, tickets, model, response);
        }
    }

    private String refused(
            InvalidInput invalid, String code, @Nullable String tickets, Model model, HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("error", texts.of(invalid));
        return form(code, tickets, model);
    }

    private String form(String code, @Nullable String tickets, Model model) {
        var event = wall.eventAt(code);
        model.addAttribute("code", code);
        model.addAttribute("event", event);
        model.addAttribute("people", wall.holders(event, TicketCookie.read(tickets)));
        model.addAttribute("form", UUID.randomUUID().toString());
        return "checkin/wall";
    }
}
