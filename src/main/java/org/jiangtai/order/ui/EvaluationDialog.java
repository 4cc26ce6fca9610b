package org.jiangtai.order.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.jiangtai.order.Evaluation;
import org.jiangtai.order.OrderService;
import org.jiangtai.shared.Failure;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FormDialog;

/** Asks the orderer how it was. */
final class EvaluationDialog {

    private static final int MOST_WORDS = 1000;

    private final FormDialog dialog;
    private final Stars overall = new Stars("order.stars.overall");
    private final Stars content = new Stars("order.stars.content");
    private final Stars manner = new Stars("order.stars.manner");
    private final Stars punctual = new Stars("order.stars.punctual");
    private final TextArea words = new TextArea();

    EvaluationDialog(long id, OrderService orders, Feedback feedback, Runnable done) {
        words.setLabel(words.getTranslation("order.stars.words"));
        words.setMaxLength(MOST_WORDS);
        dialog = new FormDialog(words.getTranslation("order.evaluate.title"), feedback, () -> {
            try {
                orders.evaluate(
                        id,
                        new Evaluation(
                                overall.getValue(),
                                content.getValue(),
                                manner.getValue(),
                                punctual.getValue(),
                                words.getValue()));
                feedback.done("order.done.evaluated");
            } catch (Failure failure) {
                feedback.failed(failure);
            }
            done.run();
        });
        dialog.addWide(new Paragraph(words.getTranslation("order.evaluate.help")));
        dialog.field("overall", overall);
        dialog.field("content", content);
        dialog.field("manner", manner);
        dialog.field("punctual", punctual);
        dialog.wideField("words", words);
    }

    void open() {
        dialog.open();
    }
}
