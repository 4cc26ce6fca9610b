package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jiangtai.shared.ShortCode;
import org.jiangtai.suggestion.BatchLine;
import org.jiangtai.suggestion.ImportOutcome;
import org.jiangtai.suggestion.PaperBatchService;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.ListPanel;

/** What became of an import: the code of each, to be printed or saved as a file, and what was not saved after all. */
final class ImportResult extends Div {

    ImportResult(ImportOutcome outcome, PaperBatchService batches, Feedback feedback) {
        addClassName("jt-stack");
        add(new H2(getTranslation("suggestion.import.result")));
        add(new Paragraph(getTranslation("suggestion.import.saved", outcome.saved())));
        if (outcome.left() > 0) {
            add(warning(getTranslation("suggestion.import.left", outcome.left())));
        }
        for (ImportOutcome.Refused refused : outcome.refused()) {
            add(warning(getTranslation(
                    "suggestion.import.refused",
                    Integer.toString(refused.number()),
                    Wording.firstWords(refused.what()),
                    feedback.why(refused.reason()))));
        }
        if (outcome.saved() > 0) {
            var print = new Div(
                    Papers.link("/print/codes/" + outcome.batchId(), getTranslation("suggestion.batch.list")),
                    Papers.link("/print/receipts/" + outcome.batchId(), getTranslation("suggestion.batch.receipts")));
            print.addClassName("jt-row");
            add(print, list(batches.lines(outcome.batchId())));
        }
    }

    private ListPanel<BatchLine> list(List<BatchLine> lines) {
        var list = new ListPanel<BatchLine>("suggestion.import.none");
        list.sorted("suggestion.batch.number", line -> Integer.toString(line.number()), BatchLine::number);
        list.text("suggestion.field.code", line -> new ShortCode(line.trackingCode()).grouped());
        list.text(
                "suggestion.field.name",
                line -> line.name().isEmpty() ? list.getTranslation("suggestion.anonymous") : line.name());
        list.roomy(list.text("suggestion.field.what", BatchLine::what));
        list.addClassName("jt-suggestion-rows");
        list.exportPeopleAs("suggestion.import.result", "Suggestion");
        list.setItems(lines);
        return list;
    }

    private static Div warning(String sentence) {
        var warning = new Div(new Span(sentence));
        warning.addClassName("jt-warning");
        return warning;
    }
}
