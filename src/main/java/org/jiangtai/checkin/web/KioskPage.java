package org.jiangtai.checkin.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jiangtai.checkin.DoorLinkInvalid;
import org.jiangtai.checkin.KioskService;
import org.jiangtai.checkin.KioskService.Choice;
import org.jiangtai.checkin.Verdict;
import org.jiangtai.checkin.WallScreens;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Texts;
import org.jiangtai.shell.RateLimit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The kiosk: a tablet in the hall with large keys. It shows nobody's name but to who knows the digits. */
@Controller
class KioskPage {

    /** So many people can type at one kiosk in a minute, and nobody tries all digits in an evening. */
    private static final int MOST_IN_A_MINUTE = 30;

    private final KioskService kiosks;
    private final WallScreens screens;
    private final DoorAnswers answers;
    private final RateLimit limit;
    private final Texts texts;

    KioskPage(KioskService kiosks, WallScreens screens, DoorAnswers answers, RateLimit limit, Texts texts) {
        this.kiosks = kiosks;
        this.screens = screens;
        this.answers = answers;
        this.limit = limit;
        this.texts = texts;
    }

    /** From the desk to the kiosk's own address, which works on without a session. */
    @GetMapping("/print/kiosk/{eventId}")
    String open(@PathVariable("eventId") long eventId, @RequestParam(name = "list", defaultValue = "1") int list) {
        return "redirect:/kiosk/" + screens.kioskKey(eventId, list);
    }

    @GetMapping("/kiosk/{key:[^.]+}")
    String start(
            @PathVariable("key") String key,
            @RequestParam(name = "by", defaultValue = "digits") String by,
            Model model,
            HttpServletResponse response) {
        return whileOpen(() -> page(key, by.equals("code") ? "code" : "digits", model, response), model, response);
    }

    @PostMapping("/kiosk/{key:[^.]+}")
    String find(
            @PathVariable("key") String key,
            @RequestParam(name = "digits", defaultValue = "") String digits,
            Model model,
            HttpServletResponse response) {
        return whileOpen(() -> found(key, digits, model, response), model, response);
    }

    private String found(String key, String digits, Model model, HttpServletResponse response) {
        count(key);
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
            HttpServletResponse response) {
        return whileOpen(() -> decided(key, form, pick, code, model, response), model, response);
    }

    private String decided(
            String key, String form, String pick, String code, Model model, HttpServletResponse response) {
        count(key);
        try {
            Verdict verdict = pick.isEmpty() ? kiosks.type(key, form, code) : kiosks.pick(key, form, pick);
            model.addAttribute("verdict", verdict);
            model.addAttribute("sentence", answers.sentence(verdict));
            return page(key, "answer", model, response);
        } catch (InvalidInput invalid) {
            return refused(invalid, key, pick.isEmpty() ? "code" : "digits", model, response);
        }
    }

    private void count(String key) {
        kiosks.open(key);
        limit.count("kiosk", key, MOST_IN_A_MINUTE, Duration.ofMinutes(1));
    }

    private String whileOpen(Supplier<String> page, Model model, HttpServletResponse response) {
        try {
            return page.get();
        } catch (DoorLinkInvalid invalid) {
            response.setStatus((invalid.hasEnded() ? HttpStatus.GONE : HttpStatus.NOT_FOUND).value());
            model.addAttribute("sentence", texts.of(invalid));
            return "shell/message";
        }
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
