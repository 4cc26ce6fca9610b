package org.jiangtai.uikit;

import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.validation.ConstraintViolationException;
import org.jiangtai.shared.ErrorNumber;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.InvalidInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The one place where what went wrong at the desk becomes a sentence. Nobody ever sees a stack trace. */
@Component
class DeskErrors implements VaadinServiceInitListener {

    private static final Logger log = LoggerFactory.getLogger(DeskErrors.class);

    private final transient Feedback feedback;

    DeskErrors(Feedback feedback) {
        this.feedback = feedback;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this::tell));
    }

    void tell(ErrorEvent event) {
        Throwable cause = root(event.getThrowable());
        switch (cause) {
            case Failure failure -> feedback.failed(failure);
            case InvalidInput invalid -> feedback.failed(invalid);
            case AccessDeniedException ignored -> feedback.failed("error.denied");
            case OptimisticLockingFailureException ignored -> feedback.failed("error.changedMeanwhile");
            case ConstraintViolationException invalid ->
                feedback.failed(
                        "error.invalid",
                        invalid.getConstraintViolations().iterator().next().getMessage());
            default -> {
                String number = ErrorNumber.noted(log, "at the desk", event.getThrowable());
                feedback.failed("error.unexpected", number);
            }
        }
    }

    private static Throwable root(Throwable thrown) {
        Throwable current = thrown;
        for (Throwable cause = thrown; cause != null && !isKnown(current); cause = cause.getCause()) {
            current = cause;
        }
        return current;
    }

    private static boolean isKnown(Throwable thrown) {
        return thrown instanceof Failure
                || thrown instanceof InvalidInput
                || thrown instanceof AccessDeniedException
                || thrown instanceof OptimisticLockingFailureException
                || thrown instanceof ConstraintViolationException;
    }
}
