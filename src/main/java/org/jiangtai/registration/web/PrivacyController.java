package org.jiangtai.registration.web;

import org.jiangtai.registration.RegistrationService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is kept of people, why and how long; the form's consent refers to it by its version. */
@Controller
class PrivacyController {

    @GetMapping("/privacy")
    String privacy(Model model) {
        model.addAttribute("version", RegistrationService.CONSENT_VERSION);
        return "registration/privacy";
    }
}
