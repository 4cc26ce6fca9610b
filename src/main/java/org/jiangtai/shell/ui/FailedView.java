package org.jiangtai.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.jiangtai.shared.ErrorNumber;
import org.jiangtai.shared.Failure;
import org.jiangtai.uikit.Feedback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A page could not be opened; the person reads what to do, the log keeps why. */
@AnonymousAllowed
class FailedView extends DeskErrorCard implements HasErrorParameter<Exception> {

    private static final Logger log = LoggerFactory.getLogger(FailedView.class);

    private final transient Feedback feedback;

    FailedView(Feedback feedback) {
        this.feedback = feedback;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        if (parameter.getCaughtException() instanceof Failure failure) {
            say(feedback.sentence(failure));
            return HttpServletResponse.SC_CONFLICT;
        }
        String number = ErrorNumber.noted(log, "while opening a page of the desk", parameter.getCaughtException());
        say(getTranslation("error.unexpected", number));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
