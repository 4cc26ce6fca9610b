package org.jiangtai.checkin.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jiangtai.checkin.Person;
import org.jiangtai.checkin.Verdict;
import org.jiangtai.checkin.WallCodeExpired;
import org.jiangtai.checkin.WallService;
import org.jiangtai.checkin.WallService.Arrived;
import org.jiangtai.checkin.WallService.Registered;
import org.jiangtai.event.Event;
import org.jiangtai.privacy.Agreement;
import org.jiangtai.privacy.ConsentPurpose;
import org.jiangtai.privacy.ConsentService;
import org.jiangtai.registration.Question;
import org.jiangtai.registration.TermsService;
import org.jiangtai.registration.TicketCookie;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Texts;
import org.jiangtai.shell.RateLimit;
import org.jiangtai.shell.TooManyRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.WebUtils;

/**
 * Where the code on the wall leads. Opening the page checks nobody in, because programs open addresses on their own; a
 * button does.
 */
@Controller
class WallPage {

    private static final int MOST_AT_ONCE = TicketCookie.MOST;
    private static final int MOST_TYPED = 12;
    private static final String QUESTION = "question-";
    private static final Set<String> FIELDS = Set.of("ticket", "name", "phone", "consent");

    /** The cookie that holds the pass of whoever stands before the wall. */
    static final String HERE = "here";

    private final WallService wall;
    private final TermsService terms;
    private final ConsentService consents;
    private final DoorAnswers answers;
    private final RateLimit rateLimit;
    private final Texts texts;

    WallPage(
            WallService wall,
            TermsService terms,
            ConsentService consents,
            DoorAnswers answers,
            RateLimit rateLimit,
            Texts texts) {
        this.wall = wall;
        this.terms = terms;
        this.consents = consents;
        this.answers = answers;
        this.rateLimit = rateLimit;
        this.texts = texts;
    }

    /** What became of one ticket, as the answer's page shows it. */
    record Line(Verdict verdict, String sentence) {}

    @GetMapping("/c/{code}")
    String ask(
            @PathVariable("code") String code, Model model, HttpServletRequest request, HttpServletResponse response) {
        Discreet.mark(response);
        Arrived arrived = wall.arrive(code, cookie(request, HERE));
        keep(arrived, request, response);
        TypedAtTheWall typed = TypedAtTheWall.of(cookie(request, TypedAtTheWall.COOKIE));
        model.addAttribute("kept", !typed.isNothing());
        return form(code, arrived, request, typed, model);
    }

    @PostMapping("/c/{code}")
    String confirm(
            @PathVariable("code") String code,
            @RequestParam("form") String form,
            @RequestParam(name = "ticket", required = false) @Nullable List<String> ticket,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Discreet.mark(response);
        Set<String> asked = new LinkedHashSet<>(ticket == null ? List.of() : ticket);
        asked.removeIf(String::isBlank);
        var typed = new TypedAtTheWall(
                asked.size() == 1 ? shortCode(asked.iterator().next()) : "", "", "");
        return whileHere(code, typed, model, request, response, (arrived, pass) -> {
            if (asked.isEmpty() || asked.size() > MOST_AT_ONCE) {
                throw new InvalidInput("ticket", "invalid.empty");
            }
            List<Line> lines = asked.stream()
                    .map(one -> wall.confirm(code, pass, form, one))
                    .map(this::line)
                    .toList();
            return answer(code, arrived, lines, "", model);
        });
    }

    @PostMapping("/c/{code}/register")
    String register(
            @PathVariable("code") String code,
            @RequestParam("form") String form,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "phone", defaultValue = "") String phone,
            @RequestParam(name = "consent", required = false) @Nullable String consent,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Discreet.mark(response);
        model.addAttribute("agreed", consent != null);
        model.addAttribute("registering", true);
        var typed = new TypedAtTheWall("", name, phone);
        return whileHere(code, typed, model, request, response, (arrived, pass) -> {
            Map<Long, String> answers = answers(arrived.event(), request);
            model.addAttribute("answers", answers);
            Registered registered = wall.register(code, pass, form, name, phone, Agreement.toShown(consent), answers);
            return answer(code, arrived, List.of(line(registered.verdict())), registered.token(), model);
        });
    }

    /** Whatever goes wrong, what was typed comes back; whoever took too long scans again and finds it there. */
    private String whileHere(
            String code,
            TypedAtTheWall typed,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            BiFunction<Arrived, @Nullable String, String> doing) {
        String pass = cookie(request, HERE);
        Arrived arrived;
        try {
            arrived = wall.arrive(code, pass);
        } catch (WallCodeExpired expired) {
            typed.keep(request, response);
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("error", texts.of("wall.again"));
            return form(code, wall.eventOf(code), List.of(), typed, model);
        }
        try {
            rateLimit.count("wall", request.getRemoteAddr());
            String answer = doing.apply(arrived, pass);
            TypedAtTheWall.forget(request, response);
            return answer;
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("error", texts.of(invalid));
            boolean isAnswer = invalid.field().startsWith(QUESTION);
            model.addAttribute("field", isAnswer || FIELDS.contains(invalid.field()) ? invalid.field() : "");
            model.addAttribute("errors", Map.of(invalid.field(), texts.of(invalid)));
        } catch (TooManyRequests tooMany) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
            model.addAttribute("error", texts.of(tooMany));
        } catch (NotFound none) {
            throw none;
        } catch (Failure failure) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("error", texts.of(failure));
        }
        return form(code, arrived, request, typed, model);
    }

    /** As it was sent: what no browser of ours wrote must not stop the page. */
    private static @Nullable String cookie(HttpServletRequest request, String name) {
        Cookie cookie = WebUtils.getCookie(request, name);
        return cookie == null ? null : cookie.getValue();
    }

    /** A token is the page's own; what a person typed is short. */
    private static String shortCode(String ticket) {
        return ticket.length() <= MOST_TYPED ? ticket : "";
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

    private Map<Long, String> answers(Event event, HttpServletRequest request) {
        Map<Long, String> answers = new HashMap<>();
        for (Question question : terms.form(event).questions()) {
            String typed = request.getParameter(question.field());
            if (typed != null && question.id() != null) {
                answers.put(question.id(), typed);
            }
        }
        return answers;
    }

    private String form(String code, Arrived arrived, HttpServletRequest request, TypedAtTheWall typed, Model model) {
        List<String> tickets = TicketCookie.read(cookie(request, TicketCookie.NAME));
        return form(code, arrived.event(), wall.holders(arrived, tickets), typed, model);
    }

    private String form(String code, Event event, List<Person> people, TypedAtTheWall typed, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("event", event);
        model.addAttribute("people", people);
        model.addAttribute("typed", typed);
        model.addAttribute("registers", typed.isRegistration() || model.containsAttribute("registering"));
        model.addAttribute("questions", terms.form(event).questions());
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
