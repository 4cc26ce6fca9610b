package org.jiangtai.suggestion.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shell.RateLimit;
import org.jiangtai.suggestion.PublicBoard;
import org.jiangtai.suggestion.PublishedSuggestion;
import org.jiangtai.suggestion.Side;
import org.jiangtai.suggestion.SupportService;
import org.jiangtai.suggestion.WrongState;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One published suggestion, and the button that supports it. */
@Controller
class SupportController {

    private final PublicBoard board;
    private final SupportService supports;
    private final SupporterCookie supporter;
    private final UnitGroups units;
    private final RateLimit limit;

    SupportController(
            PublicBoard board, SupportService supports, SupporterCookie supporter, UnitGroups units, RateLimit limit) {
        this.board = board;
        this.supports = supports;
        this.supporter = supporter;
        this.units = units;
        this.limit = limit;
    }

    @GetMapping("/suggestions/{number}")
    ModelAndView page(@PathVariable String number, HttpServletRequest request, HttpServletResponse response) {
        long id = id(number);
        PublishedSuggestion found = board.see(id).orElseThrow(NotFound::new);
        // Whether this browser supports it is nobody else's business.
        response.setHeader("Cache-Control", "no-store");
        var page = new ModelAndView("suggestion/one");
        page.addObject("one", found);
        page.addObject("sides", Side.values());
        page.addObject("units", units.names());
        page.addObject(
                "supported",
                supporter
                        .read(request)
                        .filter(token -> supports.isSupported(id, token))
                        .isPresent());
        return page;
    }

    @PostMapping("/suggestions/{number}")
    ModelAndView support(
            @PathVariable String number,
            @RequestParam(defaultValue = "true") boolean support,
            HttpServletRequest request,
            HttpServletResponse response) {
        limit.count("support", request.getRemoteAddr());
        long id = id(number);
        if (!support) {
            supporter.read(request).ifPresent(token -> supports.takeBack(id, token));
            return SuggestController.seeOther("/suggestions/" + id + "?back");
        }
        try {
            supports.support(id, supporter.keep(request, response));
            return SuggestController.seeOther("/suggestions/" + id + "?thanks");
        } catch (WrongState answeredMeanwhile) {
            // The page says that it has its answer.
            return SuggestController.seeOther("/suggestions/" + id);
        }
    }

    private static long id(String typed) {
        Long number = SuggestForm.number(typed);
        if (number == null) {
            throw new NotFound();
        }
        return number;
    }
}
