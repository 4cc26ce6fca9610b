package org.jiangtai.resident.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jiangtai.resident.CheckedRow;
import org.jiangtai.resident.PersonImportExample;
import org.jiangtai.resident.PersonRow;
import org.jiangtai.resident.RowChoice;
import org.jiangtai.resident.RowFate;
import org.jiangtai.resident.TypedPeople;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.SheetReader;
import org.jiangtai.uikit.ExportLink;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FileUpload;

/**
 * A list of people before any of them is saved: from a file, pasted, or typed; each line with what would become of it,
 * to be put right, left out, or called another person.
 */
@StyleSheet("context://resident/resident.css")
public final class PeoplePreview extends Composite<Div> {

    private static final List<RowFate> NOT_TAKEN =
            List.of(RowFate.SAME_NAME, RowFate.TWICE, RowFate.ALREADY, RowFate.WRONG, RowFate.LEFT_OUT);

    private final transient Feedback feedback;
    private final SerializableFunction<List<PersonRow>, List<CheckedRow>> looker;
    private final SerializableRunnable changed;
    private final FileUpload upload;
    private final PeopleGrid grid;
    private final Div summary = new Div();
    private final Div questions = new Div();
    private final PastedPeople pasted;
    private transient List<PersonRow> rows = List.of();
    private transient List<CheckedRow> checked = List.of();

    /**
     * @param looker says what would become of the lines
     * @param changed called whenever the lines, or what is said of them, are others
     */
    public PeoplePreview(
            PersonImportExample template,
            Feedback feedback,
            SerializableFunction<List<PersonRow>, List<CheckedRow>> looker,
            SerializableRunnable changed) {
        this.feedback = feedback;
        this.looker = looker;
        this.changed = changed;
        upload = new FileUpload(
                "people.choose",
                SheetReader.MOST_BYTES,
                List.of(".xlsx", ".csv", ".xls", ".txt"),
                bytes -> read(() -> TypedPeople.file(bytes)));
        pasted = new PastedPeople(text -> read(() -> TypedPeople.text(text)));
        grid = new PeopleGrid(feedback, this::put);
        grid.setVisible(false);
        summary.addClassName("jt-people-summary");
        summary.getElement().setAttribute("role", "status");
        questions.addClassName("jt-row");
        var file = new Div(
                upload,
                new ExportLink("people.template", upload.getTranslation("resident.template.name"), template::write));
        file.addClassNames("jt-stack");
        var ways = new Div(file, pasted);
        ways.addClassName("jt-people-ways");
        getContent().addClassName("jt-stack");
        getContent().add(ways, summary, questions, grid);
    }

    /** All lines, with what was said of them. */
    public List<PersonRow> rows() {
        return rows;
    }

    public List<CheckedRow> checked() {
        return checked;
    }

    /** How many people would be put down. */
    public int taken() {
        return count(CheckedRow::isTaken);
    }

    /** How many lines somebody still has to say something of. */
    public int open() {
        return count(CheckedRow::isOpen);
    }

    /** Looks again: what the lines are compared with may have changed. */
    public void lookAgain() {
        show(rows);
    }

    /** Shows these lines instead of those before. */
    public void show(List<PersonRow> fresh) {
        rows = List.copyOf(fresh);
        checked = rows.isEmpty() ? List.of() : looker.apply(rows);
        grid.setVisible(!rows.isEmpty());
        grid.show(checked);
        summary.removeAll();
        questions.removeAll();
        if (!rows.isEmpty()) {
            summarise();
        }
        changed.run();
    }

    private void summarise() {
        figure("people.figure.taken", taken());
        for (RowFate fate : NOT_TAKEN) {
            figure(fate.labelKey(), count(row -> row.fate() == fate));
        }
        if (open() > 1) {
            questions.add(
                    new Span(questions.getTranslation("people.open", open())),
                    new Button(questions.getTranslation("people.open.another"), click -> answer(RowChoice.ANOTHER)),
                    new Button(questions.getTranslation("people.open.leaveOut"), click -> answer(RowChoice.LEFT_OUT)));
        }
    }

    private void answer(RowChoice choice) {
        List<PersonRow> answered = new ArrayList<>();
        for (CheckedRow row : checked) {
            answered.add(row.isOpen() ? row.row().with(choice) : row.row());
        }
        show(answered);
    }

    /** Puts a line that was changed in the place of the one with its id, or behind all if there is none. */
    private void put(PersonRow changedRow) {
        List<PersonRow> fresh = new ArrayList<>(rows);
        int at = fresh.stream().map(PersonRow::id).toList().indexOf(changedRow.id());
        if (at < 0) {
            fresh.add(changedRow);
        } else {
            fresh.set(at, changedRow);
        }
        show(fresh);
    }

    private void read(Supplier<List<PersonRow>> reading) {
        try {
            show(reading.get());
        } catch (Failure failure) {
            upload.refuse(feedback.sentence(failure));
        }
    }

    private void figure(String key, int number) {
        var big = new Span(Integer.toString(number));
        big.addClassName("jt-number");
        var label = new Span(summary.getTranslation(key));
        label.addClassName("jt-number-label");
        summary.add(new Div(big, label));
    }

    private int count(Predicate<CheckedRow> which) {
        return (int) checked.stream().filter(which).count();
    }
}
