package org.jiangtai.order.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.jiangtai.event.Clash;
import org.jiangtai.order.Candidate;
import org.jiangtai.order.DispatchRefused;
import org.jiangtai.order.DispatchService;
import org.jiangtai.order.Order;
import org.jiangtai.order.SlotFit;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.DatePickers;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FieldErrors;

/** Names a lecturer for an hour: what was wished, or another that was agreed on; what does not fit is said at once. */
final class DispatchDialog extends Dialog {

    private static final int MOST_REASON = 500;

    private final transient Order order;
    private final transient Candidate candidate;
    private final transient DispatchService dispatch;
    private final transient Tools tools;
    private final transient Runnable done;
    private final RadioButtonGroup<SlotFit> wished = new RadioButtonGroup<>();
    private final DateTimePicker start = DatePickers.minute("order.field.dispatchStart");
    private final Div clashes = new Div();
    private final TextArea reason = new TextArea();

    /** What it needs to show times and to speak. */
    record Tools(Moments moments, Feedback feedback) {}

    DispatchDialog(Order order, Candidate candidate, DispatchService dispatch, Tools tools, Runnable done) {
        this.order = order;
        this.candidate = candidate;
        this.dispatch = dispatch;
        this.tools = tools;
        this.done = done;
        addClassName("jt-form-dialog");
        setHeaderTitle(getTranslation("order.action.dispatch.to", candidate.name()));
        wished.setLabel(getTranslation("order.dispatch.wished"));
        wished.setItems(candidate.slots());
        wished.setItemLabelGenerator(
                slot -> tools.moments().span(slot.slot().startsAt(), slot.slot().endsAt()));
        start.setHelperText(getTranslation("order.dispatch.start.help", order.minutes()));
        reason.setLabel(getTranslation("order.field.dispatchReason"));
        reason.setHelperText(getTranslation("order.dispatch.reason.help"));
        reason.setMaxLength(MOST_REASON);
        reason.setWidthFull();
        clashes.getElement().setAttribute("aria-live", "polite");
        wished.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                start.setValue(tools.moments().local(change.getValue().slot().startsAt()));
            }
        });
        start.addValueChangeListener(change -> look());
        var body = new Div(wished, start, clashes, reason);
        body.addClassName("jt-stack");
        add(body);
        var send = new Button(getTranslation("order.action.dispatch"), click -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("action.back"), click -> close()), send);
        wished.setValue(candidate.best());
        look();
    }

    private void look() {
        if (start.getValue() != null) {
            show(dispatch.clashes(
                    order.id(), candidate.lecturerId(), tools.moments().instant(start.getValue())));
        }
    }

    private void show(List<Clash> found) {
        clashes.removeAll();
        reason.setVisible(!found.isEmpty());
        if (found.isEmpty()) {
            clashes.add(new Paragraph(getTranslation("order.candidate.free")));
        } else {
            var warning = new Div(new ClashLines(found, true));
            warning.addClassName("jt-warning");
            clashes.add(warning);
        }
    }

    private void send() {
        var errors = new FieldErrors(tools.feedback()).bind("startsAt", start).bind("dispatchReason", reason);
        errors.clear();
        try {
            if (start.getValue() == null) {
                throw new InvalidInput("startsAt", "invalid.empty");
            }
            dispatch.dispatch(
                    order.id(), candidate.lecturerId(), tools.moments().instant(start.getValue()), reason.getValue());
        } catch (InvalidInput invalid) {
            errors.show(invalid);
            return;
        } catch (DispatchRefused refused) {
            refuse(refused, errors);
            return;
        } catch (Failure failure) {
            tools.feedback().failed(failure);
            close();
            done.run();
            return;
        }
        close();
        tools.feedback().done("order.done.dispatched", candidate.name());
        done.run();
    }

    private void refuse(DispatchRefused refused, FieldErrors errors) {
        show(refused.clashes());
        if (refused.isFinal()) {
            tools.feedback().failed(refused);
        } else {
            errors.show(new InvalidInput("dispatchReason", "confirm.reason.empty"));
        }
    }
}
