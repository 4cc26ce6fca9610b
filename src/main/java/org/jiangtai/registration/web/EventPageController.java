package org.jiangtai.registration.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.event.ThemeNames;
import org.jiangtai.privacy.ConsentPurpose;
import org.jiangtai.privacy.ConsentService;
import org.jiangtai.registration.RegisterRequest;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.registration.TermsService;
import org.jiangtai.registration.TicketService;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Texts;
import org.jiangtai.shell.RateLimit;
import org.jiangtai.shell.TooManyRequests;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An event and its form. Whatever goes wrong, the form comes back as it was typed and says why. */
@Controller
class EventPageController {

    private static final String REMOVE = "remove-";

    private final EventService events;
    private final ThemeNames themes;
    private final RegistrationService registrations;
    private final TicketService tickets;
    private final TermsService terms;
    private final ConsentService consents;
    private final RateLimit limit;
    private final Texts texts;
    private final String baseUrl;

    EventPageController(
            EventService events,
            ThemeNames themes,
            RegistrationService registrations,
            TicketService tickets,
            TermsService terms,
            ConsentService consents,
            RateLimit limit,
            Texts texts,
            @Value("${jiangtai.base-url}") String baseUrl) {
        this.events = events;
        this.themes = themes;
        this.registrations = registrations;
        this.tickets = tickets;
        this.terms = terms;
        this.consents = consents;
        this.limit = limit;
        this.texts = texts;
        this.baseUrl = baseUrl;
    }

    @GetMapping("/e/{code}")
    String page(@PathVariable String code, HttpServletRequest request, Locale locale, Model model) {
        return show(require(code), RegisterForm.empty(), Map.of(), request, locale, model);
    }

    /** Registers, or only adds or removes a line of the form, as the pressed button says. */
    @PostMapping("/e/{code}")
    String send(
            @PathVariable String code,
            @RequestParam(name = "do", defaultValue = "register") String pressed,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Event event = require(code);
        RegisterForm typed = RegisterForm.read(request);
        if (pressed.equals("add")) {
            return show(event, typed.withOneMore(), Map.of(), request, locale, model);
        }
        if (pressed.matches(REMOVE + "[0-9]")) {
            int line = Integer.parseInt(pressed.substring(REMOVE.length()));
            return show(event, typed.without(line), Map.of(), request, locale, model);
        }
        RegisterForm form = typed.withoutEmptyLines();
        Map<String, String> errors = sentences(form.mistakes(terms.form(event).questions()));
        if (errors.isEmpty()) {
            try {
                limit.count("register", request.getRemoteAddr());
                return "redirect:/t/" + register(form, event, request, response);
            } catch (InvalidInput invalid) {
                errors.put(invalid.field(), texts.of(invalid));
            } catch (TooManyRequests tooMany) {
                errors.put("form", texts.of(tooMany));
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
                return show(event, form, errors, request, locale, model);
            } catch (Failure failure) {
                errors.put("form", texts.of(failure));
                response.setStatus(HttpStatus.CONFLICT.value());
                return show(require(code), form, errors, request, locale, model);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(event, form, errors, request, locale, model);
    }

    private String register(RegisterForm form, Event event, HttpServletRequest request, HttpServletResponse response) {
        if (form.filledByProgram()) {
            throw new TooManyRequests();
        }
        RegisterRequest asked = form.toRequest(event.id());
        List<String> tokens =
                registrations.register(asked).stream().map(Registration::token).toList();
        RememberedTickets.add(request, response, tokens);
        return tokens.getFirst();
    }

    private String show(
            Event event,
            RegisterForm form,
            Map<String, String> errors,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        model.addAttribute("event", event);
        model.addAttribute("theme", themes.of(event.themeId(), locale));
        model.addAttribute("address", baseUrl + "/e/" + event.code());
        model.addAttribute("own", tickets.forEvent(event.id(), RememberedTickets.of(request)));
        model.addAttribute("form", form);
        model.addAttribute("parts", terms.form(event));
        model.addAttribute("errors", errors);
        model.addAttribute("most", RegistrationService.MOST_PEOPLE_AT_ONCE);
        model.addAttribute("consent", consents.current(ConsentPurpose.REGISTRATION));
        model.addAttribute("guardian", consents.current(ConsentPurpose.GUARDIAN));
        return "registration/event";
    }

    private Map<String, String> sentences(Map<String, InvalidInput> mistakes) {
        Map<String, String> sentences = new LinkedHashMap<>();
        mistakes.forEach((field, invalid) -> sentences.put(field, texts.of(invalid)));
        return sentences;
    }

    private Event require(String code) {
        return events.findPublic(code).orElseThrow(NotFound::new);
    }
}
