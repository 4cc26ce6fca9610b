package org.jiangtai.checkin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jiangtai.checkin.DoorLinkInvalid;
import org.jiangtai.checkin.KioskService;
import org.jiangtai.checkin.KioskService.Choice;
import org.jiangtai.checkin.Verdict;
import org.jiangtai.shared.ErrorNumber;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Texts;
import org.jiangtai.shell.RateLimit;
import org.jiangtai.shell.TooManyRequests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The kiosk: a tablet in the hall with large keys. It shows nobody's name but to who knows the digits. */
@Controller
class KioskPage {

    private static final Logger log = LoggerFactory.getLogger(KioskPage.class);

    /** So many people can type at one kiosk in a minute, and nobody tries all digits in an evening. */
    private static final int MOST_IN_A_MINUTE = 30;

    private static final int MOST_IN_A_MINUTE_FROM_EVERYWHERE = 300;

    private final KioskService kiosks;
    private final DoorAnswers answers;
    private final KioskTrouble trouble;
    private final RateLimit limit;
    private final Texts texts;

    KioskPage(KioskService kiosks, DoorAnswers answers, KioskTrouble trouble, RateLimit limit, Texts texts) {
        this.kiosks = kiosks;
        this.answers = answers;
        this.trouble = trouble;
        this.limit = limit;
        this.texts = texts;
    }

    @GetMapping("/kiosk/{key:[^.]+}")
    String start(
            @PathVariable("key") String key,
            @RequestParam(name = "by", defaultValue = "digits") String by,
            Model model,
            HttpServletResponse response) {
        return page(key, by.equals("code") ? "code" : "digits", model, response);
    }

    @PostMapping("/kiosk/{key:[^.]+}")
    String find(
            @PathVariable("key") String key,
            @RequestParam(name = "digits", defaultValue = "") String digits,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        count(key, request);
        try {
            List<Choice> found = kiosks.find(key, digits.strip());
            model.addAttribute("found", found);
            model.addAttribute("digits", digits.strip());
            return page(key, found.isEmpty() ? "none" : "names", model, response);
        } catch (InvalidInput invalid) {
            return refused(invalid, key, "digits", model, response);
        }
    }

    @PostMapping("/kiosk/{key}/in")
    String in(
            @PathVariable("key") String key,
            @RequestParam("form") String form,
            @RequestParam(name = "pick", defaultValue = "") String pick,
            @RequestParam(name = "code", defaultValue = "") String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        count(key, request);
        try {
            Verdict verdict = pick.isEmpty() ? kiosks.type(key, form, code) : kiosks.pick(key, form, pick);
            model.addAttribute("verdict", verdict);
            model.addAttribute("sentence", answers.sentence(verdict));
            return page(key, "answer", model, response);
        } catch (InvalidInput invalid) {
            return refused(invalid, key, pick.isEmpty() ? "code" : "digits", model, response);
        }
    }

    /** Nothing that goes wrong leads away from the kiosk: there is nobody who would bring it back. */
    @ExceptionHandler(Exception.class)
    ModelAndView failed(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        Discreet.mark(response);
        return switch (failure) {
            case DoorLinkInvalid invalid
            when invalid.hasEnded() -> page(request, "over", HttpStatus.GONE, texts.of("kiosk.over"));
            case DoorLinkInvalid ignored -> page(request, "over", HttpStatus.NOT_FOUND, texts.of("kiosk.unknown"));
            case TooManyRequests tooMany -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
                yield page(request, "trouble", HttpStatus.TOO_MANY_REQUESTS, texts.of("kiosk.busy"));
            }
            case Failure other -> page(request, "trouble", HttpStatus.CONFLICT, texts.of(other));
            case ErrorResponse refused
            when refused.getStatusCode().is4xxClientError() ->
                page(request, "trouble", HttpStatus.BAD_REQUEST, texts.of("error.badRequest"));
            default -> {
                String number = ErrorNumber.noted(log, "at a kiosk", failure);
                yield page(request, "trouble", HttpStatus.INTERNAL_SERVER_ERROR, texts.of("error.unexpected", number));
            }
        };
    }

    private ModelAndView page(HttpServletRequest request, String step, HttpStatus status, String sentence) {
        return trouble.page(request.getRequestURI(), step, status, sentence)
                .orElseGet(() -> new ModelAndView("shell/message", status).addObject("sentence", sentence));
    }

    /**
     * By kiosk and address: whoever knows a kiosk's key and tries it elsewhere stops nobody who stands before it, unless
     * they try from many places.
     */
    private void count(String key, HttpServletRequest request) {
        kiosks.open(key);
        limit.count("kiosk " + key, request.getRemoteAddr(), MOST_IN_A_MINUTE, Duration.ofMinutes(1));
        limit.count("kiosk", key, MOST_IN_A_MINUTE_FROM_EVERYWHERE, Duration.ofMinutes(1));
    }

    private String refused(InvalidInput invalid, String key, String step, Model model, HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("error", texts.of(invalid));
        return page(key, step, model, response);
    }

    private String page(String key, String step, Model model, HttpServletResponse response) {
        Discreet.mark(response);
        model.addAttribute("kiosk", kiosks.open(key));
        model.addAttribute("key", key);
        model.addAttribute("step", step);
        model.addAttribute("form", UUID.randomUUID().toString());
        return "checkin/kiosk";
    }
}
