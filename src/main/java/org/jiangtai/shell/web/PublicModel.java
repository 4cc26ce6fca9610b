package org.jiangtai.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jiangtai.shell.Preferences;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every public page needs. */
@ControllerAdvice(annotations = Controller.class)
class PublicModel {

    @ModelAttribute("elder")
    boolean elder(HttpServletRequest request) {
        return Preferences.elder(request.getCookies());
    }

    /** The page's own address, to which the language and the elder mode lead back. */
    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        return OwnAddress.of(request);
    }
}
