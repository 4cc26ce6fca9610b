package org.jiangtai.suggestion.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jiangtai.shell.RateLimit;
import org.jiangtai.suggestion.SimilarService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What others have suggested already, for the form while somebody types. It is a POST, because what stands in an
 * address is written down along the way, and this is for nobody's log.
 */
@Controller
class SimilarController {

    /** Somebody who types asks every other second; the limit is one of forms, so it is some times that. */
    private static final int ASKED_FOR_A_FORM = 10;

    private final SimilarService similar;
    private final UnitGroups units;
    private final RateLimit limit;

    SimilarController(SimilarService similar, UnitGroups units, RateLimit limit) {
        this.similar = similar;
        this.units = units;
        this.limit = limit;
    }

    @PostMapping("/suggest/similar")
    ModelAndView similar(
            @RequestParam(defaultValue = "") String what,
            @RequestParam(required = false) @Nullable String unitId,
            @RequestParam(required = false) @Nullable String category,
            HttpServletRequest request,
            HttpServletResponse response) {
        limit.count("similar", request.getRemoteAddr(), ASKED_FOR_A_FORM * limit.perMinute(), Duration.ofMinutes(1));
        response.setHeader("Cache-Control", "no-store");
        var part = new ModelAndView("suggestion/similar :: list");
        part.addObject("similar", similar.similar(what, SuggestForm.number(unitId), SuggestForm.chosen(category)));
        part.addObject("units", units.names());
        return part;
    }
}
