package org.jiangtai.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jiangtai.shared.ErrorNumber;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Texts;
import org.jiangtai.shell.Preferences;
import org.jiangtai.shell.TooManyRequests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** The one place where what went wrong on a public page becomes a sentence that says what to do. */
@ControllerAdvice(annotations = Controller.class)
class PublicErrors {

    private static final Logger log = LoggerFactory.getLogger(PublicErrors.class);

    private final Texts texts;

    PublicErrors(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler({NotFound.class, TypeMismatchException.class})
    ModelAndView notFound(HttpServletRequest request) {
        return page(request, HttpStatus.NOT_FOUND, texts.of("error.notFound"));
    }

    @ExceptionHandler(TooManyRequests.class)
    ModelAndView tooMany(TooManyRequests failure, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(failure.seconds()));
        return page(request, HttpStatus.TOO_MANY_REQUESTS, texts.of(failure));
    }

    @ExceptionHandler(Failure.class)
    ModelAndView failed(Failure failure, HttpServletRequest request) {
        return page(request, HttpStatus.CONFLICT, texts.of(failure));
    }

    @ExceptionHandler(InvalidInput.class)
    ModelAndView invalid(InvalidInput invalid, HttpServletRequest request) {
        return page(request, HttpStatus.UNPROCESSABLE_CONTENT, texts.of(invalid));
    }

    @ExceptionHandler(AccessDeniedException.class)
    ModelAndView denied(HttpServletRequest request) {
        return page(request, HttpStatus.FORBIDDEN, texts.of("error.denied"));
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge(HttpServletRequest request) {
        return page(request, HttpStatus.CONTENT_TOO_LARGE, texts.of("error.uploadTooLarge"));
    }

    @ExceptionHandler(Exception.class)
    ModelAndView unexpected(Exception exception, HttpServletRequest request) throws Exception {
        if (exception instanceof org.springframework.web.ErrorResponse) {
            throw exception;
        }
        String number = ErrorNumber.noted(log, "on a public page", exception);
        return page(request, HttpStatus.INTERNAL_SERVER_ERROR, texts.of("error.unexpected", number));
    }

    private static ModelAndView page(HttpServletRequest request, HttpStatus status, String sentence) {
        var page = new ModelAndView("shell/message", status);
        page.addObject("sentence", sentence);
        page.addObject("elder", Preferences.elder(request.getCookies()));
        page.addObject("path", OwnAddress.of(request));
        return page;
    }
}
