package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiangtai.identity.Opens;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.ShortCode;
import org.jiangtai.suggestion.BatchHead;
import org.jiangtai.suggestion.BatchLine;
import org.jiangtai.suggestion.PaperBatchService;
import org.jiangtai.suggestion.PaperSlip;
import org.jiangtai.suggestion.PublishedSuggestion;
import org.jiangtai.suggestion.SupportService;
import org.jiangtai.uikit.Confirm;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FieldErrors;
import org.jiangtai.uikit.Page;
import org.jspecify.annotations.Nullable;

/** A stack of paper, typed one slip after the other; each is saved as soon as it is entered. */
@Route("suggestions/batch")
@Opens(value = PaperBatchService.class, method = "add")
@StyleSheet("context://suggestion/many.css")
class BatchView extends Page {

    /** Of a long stack the last ones are enough; all are on the printed list. */
    private static final int SHOWN = 50;

    private final transient PaperBatchService batches;
    private final transient SupportService supports;
    private final transient Feedback feedback;
    private final transient FieldErrors errors;
    private final BatchHeadForm head;
    private final SlipForm slip;
    private final H2 count = new H2();
    private final UnorderedList run = new UnorderedList();
    private final Div afterwards = new Div();
    private final transient List<BatchLine> lines = new ArrayList<>();
    private @Nullable Long batchId;

    BatchView(
            PaperBatchService batches, SupportService supports, BatchHeadForm head, SlipForm slip, Feedback feedback) {
        super("suggestion.batch");
        this.batches = batches;
        this.supports = supports;
        this.head = head;
        this.slip = slip;
        this.feedback = feedback;
        errors = new FieldErrors(feedback);
        head.bind(errors);
        slip.bind(errors);
        slip.setActions(this::enter, this::support, head::unit);
        addActions(
                Papers.link("/print/suggestion-form", getTranslation("suggestion.batch.blank")),
                new RouterLink(getTranslation("suggestion.import.back"), SuggestionsView.class));
        addHelp("suggestion.batch.help");
        run.addClassName("jt-suggestion-run");
        run.getElement().setAttribute("aria-live", "polite");
        afterwards.addClassName("jt-row");
        var done = new Div(count, afterwards, run);
        done.addClassNames("jt-card", "jt-stack");
        add(head, slip, done);
        goOn(batches.open());
    }

    /** Goes on with what was begun, after the page was closed by mistake. */
    private void goOn(Optional<PaperBatchService.OpenBatch> begun) {
        begun.ifPresent(batch -> {
            batchId = batch.id();
            lines.addAll(batches.lines(batch.id()));
            head.show(batch.head(), batch.last());
            slip.keep(batch.last());
        });
        redraw();
        if (!lines.isEmpty()) {
            feedback.done("suggestion.batch.again", lines.size());
        }
        slip.first();
    }

    private void enter() {
        errors.clear();
        BatchHead same = head.value();
        PaperSlip typed = slip.value(head);
        List<InvalidInput> refused = batches.check(same, typed);
        if (!refused.isEmpty()) {
            // The cursor ends up in the first field that needs another look.
            refused.reversed().forEach(errors::show);
            return;
        }
        try {
            BatchLine line = batches.add(batchId, same, typed);
            batchId = line.batchId();
            lines.add(line);
            slip.next();
            redraw();
        } catch (InvalidInput invalid) {
            errors.show(invalid);
        } catch (Failure failure) {
            feedback.failed(failure);
        }
    }

    /** What is being typed makes room for what comes back, if whoever types says so. */
    private void askToTakeBack() {
        if (slip.isEmpty()) {
            takeBack();
        } else {
            Confirm.ask(
                    "suggestion.batch.takeBack",
                    "suggestion.batch.takeBack.text",
                    "suggestion.batch.takeBack.yes",
                    this::takeBack);
        }
    }

    private void takeBack() {
        if (batchId == null) {
            return;
        }
        try {
            PaperSlip back = batches.takeBack(batchId);
            // The stack may be open in another window too: what is left of it, the server knows.
            lines.clear();
            lines.addAll(batches.lines(batchId));
            slip.show(back);
            head.show(head.value(), back);
            feedback.done("suggestion.batch.takenBack");
        } catch (Failure failure) {
            feedback.failed(failure);
        }
        redraw();
    }

    private void support(PublishedSuggestion same) {
        try {
            batches.support(same.id(), slip.phone())
                    .ifPresentOrElse(
                            supporter -> feedback.doneWithUndo(
                                    () -> supports.takeBack(same.id(), supporter),
                                    "suggestion.batch.supported",
                                    same.beginning()),
                            () -> feedback.done("suggestion.batch.supportedBefore", same.beginning()));
            slip.next();
        } catch (InvalidInput invalid) {
            errors.show(invalid);
        } catch (Failure failure) {
            feedback.failed(failure);
        }
    }

    private void finish() {
        Confirm.ask("suggestion.batch.finish", "suggestion.batch.finish.text", "suggestion.batch.finish.yes", () -> {
            if (batchId != null) {
                long finished = batchId;
                batches.finish(finished);
                batchId = null;
                lines.clear();
                redraw();
                afterwards.add(new Paragraph(getTranslation("suggestion.batch.finished")), papers(finished));
            }
        });
    }

    private void redraw() {
        count.setText(getTranslation("suggestion.batch.count", lines.size()));
        run.removeAll();
        lines.reversed().stream().limit(SHOWN).forEach(line -> run.add(item(line)));
        afterwards.removeAll();
        if (batchId != null && !lines.isEmpty()) {
            var undo = new Button(getTranslation("suggestion.batch.takeBack"), click -> askToTakeBack());
            undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            afterwards.add(
                    undo, papers(batchId), new Button(getTranslation("suggestion.batch.finish"), click -> finish()));
        }
    }

    private Div papers(long id) {
        var links = new Div(
                Papers.link("/print/receipts/" + id, getTranslation("suggestion.batch.receipts")),
                Papers.link("/print/codes/" + id, getTranslation("suggestion.batch.list")));
        links.addClassName("jt-row");
        return links;
    }

    private ListItem item(BatchLine line) {
        var code = new Span(new ShortCode(line.trackingCode()).grouped());
        code.addClassName("jt-suggestion-run-code");
        var who = new Span(line.name().isEmpty() ? getTranslation("suggestion.anonymous") : line.name());
        who.addClassName("jt-muted");
        return new ListItem(
                new Span(Integer.toString(line.number())), code, new Span(Wording.firstWords(line.what())), who);
    }
}
