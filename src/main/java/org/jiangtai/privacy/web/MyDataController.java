package org.jiangtai.privacy.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jiangtai.privacy.OwnData;
import org.jiangtai.shared.ShortCode;
import org.jiangtai.shell.RateLimit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The way in for who has nothing but a card of paper: the code that stands on it. Whatever is no code of ours gets the
 * same answer, and each try counts.
 */
@Controller
class MyDataController {

    private final List<OwnData> places;
    private final RateLimit limit;

    MyDataController(List<OwnData> places, RateLimit limit) {
        this.places = List.copyOf(places);
        this.limit = limit;
    }

    @GetMapping("/my-data")
    String field() {
        return "privacy/my-data";
    }

    @PostMapping("/my-data")
    String find(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        limit.count("my-data", request.getRemoteAddr());
        Optional<String> page = ShortCode.parse(code)
                .flatMap(parsed -> places.stream()
                        .flatMap(place -> place.pageOf(parsed).stream())
                        .findFirst());
        if (page.isPresent()) {
            return "redirect:" + page.get();
        }
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("unknown", code);
        return "privacy/my-data";
    }
}
