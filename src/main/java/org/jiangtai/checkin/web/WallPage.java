package org.jiangtai.checkin.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jiangtai.checkin.Verdict;
import org.jiangtai.checkin.WallService;
import org.jiangtai.checkin.WallService.Arrived;
import org.jiangtai.checkin.WallService.Registered;
import org.jiangtai.privacy.Agreement;
import org.jiangtai.privacy.ConsentPurpose;
import org.jiangtai.privacy.ConsentService;
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

    /** The cookie that holds the pass of whoever stands before the wall. */
    static final String HERE = "here";

    private final WallService wall;
    private final ConsentService consents;
    private final DoorAnswers answers;
    private final RateLimit rateLimit;
    private final Texts texts;

    WallPage(WallService wall, ConsentService consents, DoorAnswers answers, RateLimit rateLimit, Texts texts) {
        this.wall = wall;
        this.consents = consents;
        this.answers = answers;
        this.rateLimit = rateLimit;
        this.texts = texts;
    }

    /** What became of one ticket, as the answer's page shows it. */
    record Line(Verdict verdict, String sentence) {}

    @GetMapping("/c/{code}")
    String ask(
            @PathVariable("code") String code,
            @CookieValue(name = HERE, required = false) @Nullable String pass,
            @CookieValue(name = TicketCookie.NAME, required = false) @Nullable String tickets,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Discreet.mark(response);
        Arrived arrived = wall.arrive(code, pass);
        keep(arrived, request, response);
        return form(code, arrived, tickets, model);
    }

    @PostMapping("/c/{code}")
    String confirm(
            @PathVariable("code") String code,
            @RequestParam("form") String form,
            @RequestParam(name = "ticket", required = false) @Nullable List<String> ticket,
            @CookieValue(name = HERE, required = false) @Nullable String pass,
            @CookieValue(name = TicketCookie.NAME, required = false) @Nullable String tickets,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Discreet.mark(response);
        rateLimit.count("wall", request.getRemoteAddr());
        Arrived arrived = wall.arrive(code, pass);
        Set<String> asked = new LinkedHashSet<>(ticket == null ? List.of() : ticket);
        asked.removeIf(String::isBlank);
        if (asked.isEmpty() || asked.size() > MOST_AT_ONCE) {
            return refused(new InvalidInput("ticket", "invalid.empty"), code, arrived, tickets, model, response);
        }
        try {
            List<Line> lines = asked.stream()
                    .map(one -> wall.confirm(code, pass, form, one))
                    .map(this::line)
                    .toList();
            return answer(code, arrived, lines, "", model);
        } catch (InvalidInput invalid) {
            return refused(invalid, code, arrived, tickets, model, response);
        }
    }

    @PostMapping("/c/{code}/register")
    String register(
            @PathVariable("code") String code,
            @RequestParam("form") String form,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "phone", defaultValue = "") String phone,
            @RequestParam(name = "consent", required = false) @Nullable String consent,
            @CookieValue(name = HERE, required = false) @Nullable String pass,
            @CookieValue(name = TicketCookie.NAME, required = false) @Nullable String tickets,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Discreet.mark(response);
        rateLimit.count("wall", request.getRemoteAddr());
        Arrived arrived = wall.arrive(code, pass);
        try {
            Registered registered = wall.register(code, pass, form, name, phone, Agreement.toShown(consent));
            return answer(code, arrived, List.of(line(registered.verdict())), registered.token(), model);
        } catch (InvalidInput invalid) {
            model.addAttribute("name", name);
            model.addAttribute("phone", phone);
            model.addAttribute("agreed", consent != null);
            return refused(invalid, code, arrived, tickets, model, response);
        }
    }

    private Line line(Verdict verdict) {
        return new Line(verdict, answers.sentence(verdict));
    }

    private static String answer(String code, Arrived arrived, List<Line> lines, String token, Model model) {
        model.addAttribute("event", arrived.event());
        model.addAttribute("lines", lines);
        model.addAttribute("code", code);
        model.addAttribute("token", token);
        return "checkin/wall-answer";
    }

    private String refused(
            InvalidInput invalid,
            String code,
            Arrived arrived,
            @Nullable String tickets,
            Model model,
            HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("error", texts.of(invalid));
        model.addAttribute("field", invalid.field());
        return form(code, arrived, tickets, model);
    }

    private String form(String code, Arrived arrived, @Nullable String tickets, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("event", arrived.event());
        model.addAttribute("people", wall.holders(arrived, TicketCookie.read(tickets)));
        model.addAttribute("form", UUID.randomUUID().toString());
        model.addAttribute("consent", consents.current(ConsentPurpose.REGISTRATION));
        return "checkin/wall";
    }

    /** The pass stays in the browser that opened the code in time; no script reads it, and no other address gets it. */
    private static void keep(Arrived arrived, HttpServletRequest request, HttpServletResponse response) {
        var cookie = new Cookie(HERE, arrived.pass());
        cookie.setPath("/c/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge((int) WallService.PASS.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
