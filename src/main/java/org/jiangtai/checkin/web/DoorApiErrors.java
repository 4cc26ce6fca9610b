package org.jiangtai.checkin.web;

import org.jiangtai.checkin.DoorLinkInvalid;
import org.jiangtai.shared.ErrorNumber;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What went wrong at the door, for the device by a code and for the person by a sentence. */
@RestControllerAdvice(assignableTypes = {DoorApi.class, OfflineDoorApi.class, WallScreenApi.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class DoorApiErrors {

    private static final Logger log = LoggerFactory.getLogger(DoorApiErrors.class);

    private final Texts texts;

    DoorApiErrors(Texts texts) {
        this.texts = texts;
    }

    /**
     * An error.
     *
     * @param reason for the device: it tries again only on {@code UNEXPECTED}
     * @param field the field that was refused; empty if none
     */
    record ErrorAnswer(String reason, String field, String sentence) {}

    /** 401 for a link that never was, 410 for one that has ended: the device stops asking. */
    @ExceptionHandler(DoorLinkInvalid.class)
    ResponseEntity<ErrorAnswer> linkInvalid(DoorLinkInvalid failure) {
        return failure.hasEnded()
                ? answer(HttpStatus.GONE, "LINK_ENDED", "", texts.of(failure))
                : answer(HttpStatus.UNAUTHORIZED, "LINK_UNKNOWN", "", texts.of(failure));
    }

    @ExceptionHandler(MissingRequestHeaderException.class)
    ResponseEntity<ErrorAnswer> linkMissing() {
        return answer(HttpStatus.UNAUTHORIZED, "LINK_UNKNOWN", "", texts.of("failure.DoorLinkInvalid"));
    }

    @ExceptionHandler(NotFound.class)
    ResponseEntity<ErrorAnswer> notFound(NotFound failure) {
        return answer(HttpStatus.NOT_FOUND, "NOT_FOUND", "", texts.of(failure));
    }

    @ExceptionHandler(Failure.class)
    ResponseEntity<ErrorAnswer> failed(Failure failure) {
        String reason = failure.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_");
        return answer(HttpStatus.CONFLICT, reason.toUpperCase(java.util.Locale.ROOT), "", texts.of(failure));
    }

    @ExceptionHandler(InvalidInput.class)
    ResponseEntity<ErrorAnswer> invalid(InvalidInput invalid) {
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, "INVALID", invalid.field(), texts.of(invalid));
    }

    @ExceptionHandler({
        HttpMessageNotReadableException.class,
        MethodArgumentNotValidException.class,
        MethodArgumentTypeMismatchException.class,
        ServletRequestBindingException.class
    })
    ResponseEntity<ErrorAnswer> unreadable() {
        return answer(HttpStatus.BAD_REQUEST, "INVALID", "", texts.of("invalid.nonce"));
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<ErrorAnswer> unexpected(Exception exception) {
        if (exception instanceof ErrorResponse refused
                && refused.getStatusCode().is4xxClientError()) {
            return answer(refused.getStatusCode(), "INVALID", "", texts.of("error.badRequest"));
        }
        String number = ErrorNumber.noted(log, "at the door", exception);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "UNEXPECTED", "", texts.of("error.unexpected", number));
    }

    private static ResponseEntity<ErrorAnswer> answer(
            HttpStatusCode status, String reason, String field, String sentence) {
        // Said here, as whoever asked may have asked for something else.
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new ErrorAnswer(reason, field, sentence));
    }
}
