package org.jiangtai.privacy.web;

import org.jiangtai.privacy.RetentionService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is kept of people, why and how long, and what they can do about it. */
@Controller
class PrivacyController {

    private final RetentionService retention;

    PrivacyController(RetentionService retention) {
        this.retention = retention;
    }

    @GetMapping("/privacy")
    String privacy(Model model) {
        model.addAttribute("kept", retention.list());
        return "privacy/privacy";
    }
}
