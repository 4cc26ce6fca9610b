package org.jiangtai.suggestion.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jiangtai.privacy.OwnDataFile;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Texts;
import org.jiangtai.shell.RateLimit;
import org.jiangtai.suggestion.OwnSuggestion;
import org.jiangtai.suggestion.OwnSuggestionService;
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

/**
 * What is kept of a suggestion's author: to see, to correct, to take along, to delete. Each look counts against
 * guessing, and what is no code of ours is not found, whatever it looks like.
 */
@Controller
@RequestMapping("/s/{code}/data")
class OwnSuggestionController {

    private final OwnSuggestionService own;
    private final SuggestionFacts facts;
    private final OwnDataFile file;
    private final RateLimit limit;
    private final Texts texts;

    OwnSuggestionController(
            OwnSuggestionService own, SuggestionFacts facts, OwnDataFile file, RateLimit limit, Texts texts) {
        this.own = own;
        this.facts = facts;
        this.file = file;
        this.limit = limit;
        this.texts = texts;
    }

    @ModelAttribute
    void keepToOneself(HttpServletRequest request, HttpServletResponse response) {
        limit.count("track", request.getRemoteAddr());
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }

    @GetMapping
    ModelAndView see(@PathVariable String code) {
        OwnSuggestion kept = own.see(code);
        return page(kept, kept.name(), "", HttpStatus.OK);
    }

    @PostMapping
    ModelAndView correct(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String phone) {
        try {
            own.correct(code, name, phone);
            return SuggestController.seeOther(path(own.see(code)) + "?saved");
        } catch (InvalidInput invalid) {
            return page(own.see(code), name, phone, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("refusals", Map.of(invalid.field(), texts.of(invalid)));
        }
    }

    @PostMapping("/file")
    Object takeAlong(@PathVariable String code, @RequestParam(defaultValue = "") String lastFour) {
        OwnSuggestion masked = own.see(code);
        limit.count("last-four", masked.suggestion().trackingCode());
        try {
            OwnSuggestion kept = own.takeAlong(code, lastFour);
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename("jiangtai-" + kept.suggestion().trackingCode() + ".json")
                                    .build()
                                    .toString())
                    .body(file.of(facts.of(kept)));
        } catch (InvalidInput invalid) {
            return page(masked, masked.name(), "", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("fileRefusal", texts.of(invalid));
        }
    }

    @GetMapping("/delete")
    ModelAndView ask(@PathVariable String code) {
        OwnSuggestion kept = own.see(code);
        return kept.isDeletable()
                ? new ModelAndView("suggestion/delete", Map.of("kept", kept))
                : SuggestController.seeOther(path(kept));
    }

    @PostMapping("/delete")
    ModelAndView delete(@PathVariable String code) {
        own.delete(code);
        return SuggestController.seeOther(path(own.see(code)));
    }

    private static String path(OwnSuggestion kept) {
        return "/s/" + kept.suggestion().trackingCode() + "/data";
    }

    private ModelAndView page(OwnSuggestion kept, String name, String phone, HttpStatus status) {
        return new ModelAndView("suggestion/data", status)
                .addObject("kept", kept)
                .addObject("facts", facts.of(kept))
                .addObject("code", kept.suggestion().trackingCode())
                .addObject("name", name)
                .addObject("phone", phone)
                .addObject("refusals", Map.of())
                .addObject("fileRefusal", null);
    }
}
