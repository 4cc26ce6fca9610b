package org.jiangtai.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jiangtai.shared.Texts;
import org.jiangtai.shell.Preferences;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * An address that no page answers to gives people a page too; a program gets its problem: one that asks for JSON, and any
 * that asks where programs do.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnknownAddresses {

    private static final String API = "/api/";

    private final Texts texts;

    UnknownAddresses(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler(
            exception = {NoResourceFoundException.class, HttpRequestMethodNotSupportedException.class},
            produces = MediaType.TEXT_HTML_VALUE)
    Object unknown(HttpServletRequest request, Exception unknown) {
        if (AskedPath.of(request).startsWith(API)) {
            HttpStatus status = unknown instanceof HttpRequestMethodNotSupportedException
                    ? HttpStatus.METHOD_NOT_ALLOWED
                    : HttpStatus.NOT_FOUND;
            ProblemDetail problem = ProblemDetail.forStatus(status);
            problem.setProperty("sentence", texts.of("error.notFound"));
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        return new ModelAndView("shell/message", HttpStatus.NOT_FOUND)
                .addObject("sentence", texts.of("error.notFound"))
                .addObject("elder", Preferences.elder(request.getCookies()))
                .addObject("path", OwnAddress.of(request));
    }
}
