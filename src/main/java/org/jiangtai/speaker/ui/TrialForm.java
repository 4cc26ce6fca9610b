package org.jiangtai.speaker.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jiangtai.identity.AccountChoice;
import org.jiangtai.menu.Topic;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Moments;
import org.jiangtai.speaker.Criterion;
import org.jiangtai.speaker.Juror;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.Trial;
import org.jiangtai.speaker.TrialDraft;
import org.jiangtai.uikit.DatePickers;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FormDialog;
import org.jspecify.annotations.Nullable;

/** Arranges a trial lecture: when, on what, who judges, and by what. */
final class TrialForm {

    /** What stands in the form at first; {@code trial} is null for a new one. */
    record Begin(
            Lecturer lecturer, @Nullable Trial trial, List<Criterion> criteria, int passMark, LocalDateTime heldAt) {}

    /** What can be chosen from. */
    record Choices(List<Topic> topics, List<AccountChoice> judges) {}

    private static final int LEAST_ROWS = 4;

    private final FormDialog dialog;
    private final DateTimePicker heldAt = DatePickers.minute("speaker.trial.heldAt");
    private final TextField place = new TextField();
    private final ComboBox<Topic> topic = new ComboBox<>();
    private final IntegerField passMark = new IntegerField();
    private final MultiSelectComboBox<AccountChoice> judges = new MultiSelectComboBox<>();
    private final TextArea others = new TextArea();
    private final TextArea note = new TextArea();
    private final Div rows = new Div();
    private final List<TextField> names = new ArrayList<>();
    private final List<IntegerField> weights = new ArrayList<>();
    private final Begin begin;
    private final Moments moments;

    TrialForm(Begin begin, Choices choices, Moments moments, Feedback feedback, Consumer<TrialDraft> save) {
        this.begin = begin;
        this.moments = moments;
        dialog = new FormDialog(
                text("speaker.trial.title", begin.lecturer().name()), feedback, () -> save.accept(draft()));
        dialog.field("heldAt", heldAt);
        dialog.field("place", place).setLabel(text("speaker.trial.place"));
        dialog.field("topicId", topic).setLabel(text("speaker.trial.topic"));
        topic.setHelperText(text("speaker.trial.topic.help"));
        dialog.field("passMark", passMark).setLabel(text("speaker.trial.passMark"));
        dialog.wideField("jury", judges).setLabel(text("speaker.trial.judges"));
        judges.setHelperText(text("speaker.trial.judges.help"));
        dialog.wideField("others", others).setLabel(text("speaker.trial.others"));
        others.setHelperText(text("speaker.trial.others.help"));
        dialog.addWide(new H3(text("speaker.trial.criteria")));
        dialog.addWide(rows);
        dialog.addWide(new Button(text("speaker.trial.criterion.add"), click -> row("", 10)));
        dialog.wideField("note", note).setLabel(text("speaker.trial.note"));
        fill(choices);
    }

    private void fill(Choices choices) {
        topic.setItems(choices.topics());
        topic.setItemLabelGenerator(each -> each.number() + " " + each.title());
        topic.setClearButtonVisible(true);
        judges.setItems(choices.judges());
        judges.setItemLabelGenerator(each -> text("speaker.account.label", each.displayName(), each.username()));
        heldAt.setValue(begin.heldAt());
        passMark.setValue(begin.passMark());
        begin.criteria().forEach(criterion -> row(criterion.name(), criterion.weight()));
        Trial trial = begin.trial();
        if (trial == null) {
            return;
        }
        place.setValue(trial.place());
        note.setValue(trial.note());
        choices.topics().stream()
                .filter(each -> Objects.equals(each.id(), trial.topicId()))
                .findFirst()
                .ifPresent(topic::setValue);
        judges.setValue(choices.judges().stream()
                .filter(each -> trial.jury().stream().anyMatch(juror -> Objects.equals(juror.accountId(), each.id())))
                .collect(Collectors.toSet()));
        others.setValue(trial.jury().stream()
                .filter(juror -> juror.accountId() == null)
                .map(Juror::name)
                .collect(Collectors.joining("\n")));
    }

    private void row(String name, int weight) {
        var field = new TextField(text("speaker.trial.criterion"));
        field.setValue(name);
        var number = new IntegerField(text("speaker.trial.weight"));
        number.setValue(weight);
        number.setStepButtonsVisible(true);
        var row = new Div(field, number);
        row.addClassName("jt-criterion");
        names.add(field);
        weights.add(number);
        if (names.size() <= LEAST_ROWS) {
            dialog.bind("criteria", field);
        }
        rows.add(row);
    }

    private TrialDraft draft() {
        if (heldAt.getValue() == null) {
            throw new InvalidInput("heldAt", "invalid.empty");
        }
        Trial trial = begin.trial();
        return new TrialDraft(
                trial == null ? null : trial.id(),
                begin.lecturer().id(),
                moments.instant(heldAt.getValue()),
                place.getValue(),
                topic.getValue() == null ? null : topic.getValue().id(),
                note.getValue(),
                FormDialog.number("passMark", passMark),
                criteria(),
                jury(trial == null ? List.of() : trial.jury()));
    }

    /** A row without a name is none. */
    private List<Criterion> criteria() {
        List<Criterion> criteria = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).getValue().isBlank()) {
                Integer weight = weights.get(i).getValue();
                criteria.add(new Criterion(names.get(i).getValue().strip(), weight == null ? 0 : weight));
            }
        }
        return criteria;
    }

    private List<Juror> jury(List<Juror> before) {
        List<Juror> jury = new ArrayList<>();
        for (AccountChoice judge : judges.getValue()) {
            Long known = before.stream()
                    .filter(juror -> Objects.equals(juror.accountId(), judge.id()))
                    .map(Juror::id)
                    .findFirst()
                    .orElse(null);
            jury.add(Juror.named(known, judge.id(), judge.displayName()));
        }
        for (String name : others.getValue().split("[\\n,，、;；]")) {
            if (!name.isBlank()) {
                Long known = before.stream()
                        .filter(juror ->
                                juror.accountId() == null && juror.name().equals(name.strip()))
                        .map(Juror::id)
                        .findFirst()
                        .orElse(null);
                jury.add(Juror.named(known, null, name.strip()));
            }
        }
        return jury;
    }

    private String text(String key, Object... arguments) {
        return place.getTranslation(key, arguments);
    }

    void open() {
        dialog.open();
    }
}
