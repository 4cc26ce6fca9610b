package org.jiangtai.order.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.jiangtai.order.AfterCareService;
import org.jiangtai.shared.Failure;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FormDialog;

/** Notes a call about few stars. */
final class CallBackDialog {

    private static final int MOST_SAID = 1000;

    private final FormDialog dialog;
    private final Checkbox reached = new Checkbox(true);
    private final TextArea said = new TextArea();

    CallBackDialog(long id, AfterCareService care, Feedback feedback, Runnable done) {
        reached.setLabel(said.getTranslation("order.call.reached"));
        said.setLabel(said.getTranslation("order.call.said"));
        said.setMaxLength(MOST_SAID);
        said.setRequiredIndicatorVisible(true);
        dialog = new FormDialog(said.getTranslation("order.action.call"), feedback, () -> {
            try {
                care.callBack(id, reached.getValue(), said.getValue());
                feedback.done("order.done.called");
            } catch (Failure failure) {
                feedback.failed(failure);
            }
            done.run();
        });
        dialog.addWide(new Paragraph(said.getTranslation("order.call.help")));
        dialog.wideField("reached", reached);
        dialog.wideField("said", said);
    }

    void open() {
        dialog.open();
    }
}
