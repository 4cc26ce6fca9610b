package org.jiangtai.story.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jiangtai.shell.Preferences;
import org.jiangtai.story.ConsentLinkInvalid;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What a teller's link says that does not work: whom to ask for a new one. */
@ControllerAdvice(annotations = Controller.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConsentLinkErrors {

    @ExceptionHandler(ConsentLinkInvalid.class)
    ModelAndView invalid(ConsentLinkInvalid invalid, HttpServletRequest request) {
        var page = new ModelAndView("story/no-link", invalid.hasEnded() ? HttpStatus.GONE : HttpStatus.NOT_FOUND);
        page.addObject("ended", invalid.hasEnded());
        page.addObject("elder", Preferences.elder(request.getCookies()));
        // The address held a secret, or something like one; language and size lead to the first page.
        page.addObject("path", "/");
        return page;
    }
}
