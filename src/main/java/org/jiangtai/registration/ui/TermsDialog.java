package org.jiangtai.registration.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jiangtai.event.Event;
import org.jiangtai.registration.RegistrationTerms;
import org.jiangtai.registration.TermsService;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.DatePickers;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FormDialog;

/** How people come onto an event's list: whether somebody says yes, for whom seats are kept, what else is asked. */
class TermsDialog {

    private final Event event;
    private final TermsService service;
    private final Feedback feedback;
    private final Moments moments;
    private final Runnable done;

    private final Checkbox approval = new Checkbox();
    private final DateTimePicker until = DatePickers.minute("registration.terms.holds.until");
    private final FormDialog dialog;
    private final HoldsEditor holds;
    private final QuestionsEditor questions;

    TermsDialog(Event event, TermsService service, Feedback feedback, Moments moments, Runnable done) {
        this.event = event;
        this.service = service;
        this.feedback = feedback;
        this.moments = moments;
        this.done = done;
        dialog = new FormDialog(approval.getTranslation("registration.terms"), feedback, this::save);
        RegistrationTerms terms = service.of(event.id());
        holds = new HoldsEditor(service.choices(), terms.holds(), dialog::markChanged);
        questions = new QuestionsEditor(terms.questions(), dialog::markChanged);
        build(terms);
    }

    void open() {
        dialog.open();
    }

    private void build(RegistrationTerms terms) {
        approval.setLabel(approval.getTranslation("registration.terms.approval"));
        approval.setHelperText(approval.getTranslation("registration.terms.approval.help"));
        approval.setValue(terms.approval());
        dialog.wideField("approval", approval);
        heading("registration.terms.holds", "registration.terms.holds.help");
        var sum = new Paragraph(approval.getTranslation(
                "registration.terms.holds.sum",
                event.capacity(),
                event.taken(),
                event.admission().held(),
                event.seatsLeft()));
        dialog.addWide(sum);
        if (!terms.holds().isEmpty() && !event.admission().byUnit()) {
            var over = new Paragraph(approval.getTranslation("registration.terms.holds.over"));
            over.addClassName("jt-warning");
            dialog.addWide(over);
        }
        dialog.addWide(holds);
        until.setHelperText(until.getTranslation(
                "registration.terms.holds.until.help", moments.minute(service.usuallyHeldUntil(event.id()))));
        Instant set = terms.heldUntil();
        if (set != null) {
            until.setValue(moments.local(set));
        }
        dialog.wideField("heldUntil", until);
        heading("registration.terms.questions", "registration.terms.questions.help");
        dialog.addWide(questions);
    }

    private void heading(String key, String helpKey) {
        dialog.addWide(new H3(approval.getTranslation(key)));
        var help = new Paragraph(approval.getTranslation(helpKey));
        help.addClassName("jt-help");
        dialog.addWide(help);
    }

    private void save() {
        LocalDateTime typed = until.getValue();
        service.save(
                event.id(),
                new RegistrationTerms(
                        approval.getValue(),
                        holds.holds(),
                        typed == null ? null : moments.instant("heldUntil", typed),
                        questions.questions()));
        done.run();
        feedback.done("registration.terms.saved");
    }
}
