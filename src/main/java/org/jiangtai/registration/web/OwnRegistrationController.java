package org.jiangtai.registration.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jiangtai.event.EventService;
import org.jiangtai.privacy.OwnDataFile;
import org.jiangtai.registration.AlreadyRegistered;
import org.jiangtai.registration.OwnRegistration;
import org.jiangtai.registration.OwnRegistrationService;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Texts;
import org.jiangtai.shell.RateLimit;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is kept of the holder of a ticket: to see, to correct, to take along, to delete. */
@Controller
@RequestMapping("/t/{token}/data")
class OwnRegistrationController {

    private final OwnRegistrationService own;
    private final RegistrationFacts facts;
    private final EventService events;
    private final OwnDataFile file;
    private final RateLimit limit;
    private final Texts texts;

    OwnRegistrationController(
            OwnRegistrationService own,
            RegistrationFacts facts,
            EventService events,
            OwnDataFile file,
            RateLimit limit,
            Texts texts) {
        this.own = own;
        this.facts = facts;
        this.events = events;
        this.file = file;
        this.limit = limit;
        this.texts = texts;
    }

    @ModelAttribute
    void keepToOneself(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }

    @GetMapping
    ModelAndView see(@PathVariable String token) {
        OwnRegistration kept = own.see(token);
        return page(kept, kept.name(), "", HttpStatus.OK);
    }

    @PostMapping
    ModelAndView correct(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String phone,
            HttpServletRequest request) {
        limit.count("own-data", request.getRemoteAddr());
        try {
            own.correct(token, name, phone);
            return new ModelAndView("redirect:/t/" + token + "/data?saved");
        } catch (InvalidInput invalid) {
            return page(own.see(token), name, phone, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("refusals", Map.of(invalid.field(), texts.of(invalid)));
        } catch (AlreadyRegistered already) {
            return page(own.see(token), name, phone, HttpStatus.CONFLICT)
                    .addObject("refusals", Map.of("name", texts.of(already)));
        }
    }

    /** The number's last four digits are guessed at most as often as forms are sent, whoever sends them. */
    @PostMapping("/file")
    Object takeAlong(
            @PathVariable String token, @RequestParam(defaultValue = "") String lastFour, HttpServletRequest request) {
        limit.count("own-data", request.getRemoteAddr());
        limit.count("last-four", own.see(token).token());
        try {
            OwnRegistration kept = own.takeAlong(token, lastFour);
            byte[] json = file.of(facts.of(kept));
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename("jiangtai-" + kept.shortCode() + ".json")
                                    .build()
                                    .toString())
                    .body(json);
        } catch (InvalidInput invalid) {
            OwnRegistration kept = own.see(token);
            return page(kept, kept.name(), "", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("fileRefusal", texts.of(invalid));
        }
    }

    @GetMapping("/delete")
    ModelAndView ask(@PathVariable String token) {
        OwnRegistration kept = own.see(token);
        return kept.isForgotten()
                ? new ModelAndView("redirect:/t/" + token + "/data")
                : new ModelAndView("registration/delete", Map.of("kept", kept, "event", event(kept)));
    }

    @PostMapping("/delete")
    ModelAndView delete(@PathVariable String token, HttpServletRequest request) {
        limit.count("own-data", request.getRemoteAddr());
        own.delete(token);
        return new ModelAndView("redirect:/t/" + token + "/data");
    }

    private ModelAndView page(OwnRegistration kept, String name, String phone, HttpStatus status) {
        return new ModelAndView("registration/data", status)
                .addObject("kept", kept)
                .addObject("facts", facts.of(kept))
                .addObject("event", event(kept))
                .addObject("name", name)
                .addObject("phone", phone)
                .addObject("refusals", Map.of())
                .addObject("fileRefusal", null);
    }

    private org.jiangtai.event.Event event(OwnRegistration kept) {
        return events.find(kept.eventId()).orElseThrow(NotFound::new);
    }
}
