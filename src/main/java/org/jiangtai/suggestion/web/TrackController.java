package org.jiangtai.suggestion.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.QrSvg;
import org.jiangtai.shared.ShortCode;
import org.jiangtai.shared.Texts;
import org.jiangtai.shell.RateLimit;
import org.jiangtai.suggestion.Suggestion;
import org.jiangtai.suggestion.SuggestionService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * How authors follow their suggestion: the receipt, the steps, the answer, and their own word on it. Whoever holds the
 * code is the author, so each look counts against guessing, and nothing here is indexed or passed on as a referrer.
 */
@Controller
class TrackController {

    private final SuggestionService suggestions;
    private final UnitGroups units;
    private final RateLimit limit;
    private final Texts texts;
    private final String baseUrl;

    TrackController(
            SuggestionService suggestions,
            UnitGroups units,
            RateLimit limit,
            Texts texts,
            @Value("${jiangtai.base-url}") String baseUrl) {
        this.suggestions = suggestions;
        this.units = units;
        this.limit = limit;
        this.texts = texts;
        this.baseUrl = baseUrl;
    }

    @ModelAttribute
    void keepToOneself(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }

    @GetMapping("/s")
    ModelAndView field(@RequestParam(required = false) @Nullable String code) {
        if (code == null || code.isBlank()) {
            return new ModelAndView("suggestion/track");
        }
        return ShortCode.parse(code)
                .map(parsed -> SuggestController.seeOther("/s/" + parsed))
                .orElseGet(() -> unknown(code));
    }

    @GetMapping("/s/{code}")
    ModelAndView status(@PathVariable String code, HttpServletRequest request) {
        limit.count("track", request.getRemoteAddr());
        return suggestions
                .track(code)
                .map(found -> status(found, HttpStatus.OK))
                .orElseGet(() -> unknown(code));
    }

    @GetMapping(path = "/s/{code}", params = "thanks")
    ModelAndView receipt(@PathVariable String code, HttpServletRequest request) {
        limit.count("track", request.getRemoteAddr());
        return suggestions.track(code).map(this::receipt).orElseGet(() -> unknown(code));
    }

    @PostMapping("/s/{code}")
    ModelAndView say(
            @PathVariable String code,
            @RequestParam boolean solved,
            @RequestParam(defaultValue = "") String comment,
            HttpServletRequest request) {
        limit.count("track", request.getRemoteAddr());
        Optional<Suggestion> found = suggestions.track(code);
        if (found.isEmpty()) {
            return unknown(code);
        }
        try {
            suggestions.say(code, solved, comment);
            return SuggestController.seeOther("/s/" + found.get().trackingCode() + "?said");
        } catch (InvalidInput refused) {
            return status(found.get(), HttpStatus.UNPROCESSABLE_CONTENT)
                    .addAllObjects(Map.of("refusal", texts.of(refused), "comment", comment));
        }
    }

    @GetMapping("/s/{code}/photo/{id}")
    ResponseEntity<byte[]> photo(@PathVariable String code, @PathVariable long id, HttpServletRequest request) {
        limit.count("photo", request.getRemoteAddr());
        return Jpeg.forOneself(suggestions.photo(code, id).orElseThrow(NotFound::new));
    }

    private ModelAndView status(Suggestion suggestion, HttpStatus status) {
        var page = new ModelAndView("suggestion/status", status);
        page.addObject("suggestion", suggestion);
        page.addObject("code", new ShortCode(suggestion.trackingCode()).grouped());
        page.addObject("units", units.names());
        return page;
    }

    private ModelAndView receipt(Suggestion suggestion) {
        String address = baseUrl + "/s/" + suggestion.trackingCode();
        var page = status(suggestion, HttpStatus.OK);
        page.setViewName("suggestion/receipt");
        page.addObject("address", address);
        page.addObject("qr", QrSvg.of(address, texts.of("suggestion.receipt.qr")));
        return page;
    }

    /** The same sentence for whatever is not a code of ours, and the field again. */
    private static ModelAndView unknown(String typed) {
        var page = new ModelAndView("suggestion/track", HttpStatus.NOT_FOUND);
        page.addObject("unknown", typed);
        return page;
    }
}
