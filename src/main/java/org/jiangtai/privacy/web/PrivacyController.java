package org.jiangtai.privacy.web;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jiangtai.privacy.ConsentService;
import org.jiangtai.privacy.ConsentText;
import org.jiangtai.privacy.RetentionService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is kept of people, why and how long, and what they can do about it. */
@Controller
class PrivacyController {

    private final RetentionService retention;
    private final ConsentService consents;

    PrivacyController(RetentionService retention, ConsentService consents) {
        this.retention = retention;
        this.consents = consents;
    }

    @GetMapping("/privacy")
    String privacy(Model model) {
        model.addAttribute("kept", retention.list());
        List<ConsentText> all = consents.all();
        model.addAttribute(
                "texts",
                all.stream().collect(Collectors.groupingBy(ConsentText::purpose, TreeMap::new, Collectors.toList())));
        return "privacy/privacy";
    }
}
