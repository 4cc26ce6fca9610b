package org.jiangtai.speaker.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerLinks;
import org.jiangtai.speaker.LecturerPagePart;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What a lecturer opens by the personal link. The page is made of parts; each module that has something to say to
 * lecturers brings its own.
 */
@Controller
class LecturerPage {

    private final LecturerLinks links;
    private final List<LecturerPagePart> parts;

    LecturerPage(LecturerLinks links, ObjectProvider<LecturerPagePart> parts) {
        this.links = links;
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(LecturerPagePart::order))
                .toList();
    }

    /** A part as the page draws it. */
    record Drawn(String template, Map<String, Object> data) {}

    @GetMapping("/l/{token}")
    String page(@PathVariable String token, Locale locale, Model model) {
        Lecturer lecturer = links.open(token);
        model.addAttribute("lecturer", lecturer);
        model.addAttribute("token", token);
        model.addAttribute(
                "parts",
                parts.stream()
                        .map(part -> new Drawn(part.template(), part.model(lecturer, locale)))
                        .filter(part -> !part.data().isEmpty())
                        .toList());
        return "speaker/lecturer";
    }
}
