package org.jiangtai.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jiangtai.shared.Texts;
import org.jiangtai.shell.Preferences;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** An address that no page answers to gives people a page too; a program that asks for JSON gets its problem. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnknownAddresses {

    private final Texts texts;

    UnknownAddresses(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler(
            exception = {NoResourceFoundException.class, HttpRequestMethodNotSupportedException.class},
            produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView unknown(HttpServletRequest request) {
        return new ModelAndView("shell/message", HttpStatus.NOT_FOUND)
                .addObject("sentence", texts.of("error.notFound"))
                .addObject("elder", Preferences.elder(request.getCookies()))
                .addObject("path", OwnAddress.of(request));
    }
}
