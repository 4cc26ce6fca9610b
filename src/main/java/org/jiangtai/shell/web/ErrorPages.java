package org.jiangtai.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jiangtai.shared.Texts;
import org.jiangtai.shell.OwnErrorPage;
import org.jiangtai.shell.TooManyRequests;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What nobody else has answered: a page for people, a problem for programs. */
@Controller
class ErrorPages implements ErrorController {

    private static final String API = "/api/";

    private final Texts texts;
    private final List<OwnErrorPage> own;

    ErrorPages(Texts texts, List<OwnErrorPage> own) {
        this.texts = texts;
        this.own = own;
    }

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    Object page(HttpServletRequest request) {
        HttpStatus status = status(request);
        String sentence = sentence(request, status);
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked ? asked : "";
        if (path.startsWith(API)) {
            // Whoever asks there is a program, whether or not it says what it reads.
            return problem(request);
        }
        return own.stream()
                .flatMap(part -> part.page(path, status, sentence).stream())
                .findFirst()
                .orElseGet(() -> new ModelAndView("shell/message", status).addObject("sentence", sentence));
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        HttpStatus status = status(request);
        ProblemDetail problem = ProblemDetail.forStatus(status);
        // For whoever holds the program in the hand.
        problem.setProperty("sentence", sentence(request, status));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private String sentence(HttpServletRequest request, HttpStatus status) {
        if (status.is5xxServerError()) {
            return texts.of("error.server");
        }
        return switch (status) {
            case FORBIDDEN -> texts.of(wasSent(request) ? "error.formTooOld" : "error.denied");
            case NOT_FOUND -> texts.of("error.notFound");
            case TOO_MANY_REQUESTS -> texts.of(new TooManyRequests());
            case CONTENT_TOO_LARGE -> texts.of("error.uploadTooLarge");
            default -> texts.of("error.badRequest");
        };
    }

    /** A refused form is almost always one whose secret is missing: opened long ago, or without cookies. */
    private static boolean wasSent(HttpServletRequest request) {
        Object method = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        return "POST".equals(method == null ? request.getMethod() : method);
    }

    private static HttpStatus status(HttpServletRequest request) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
