package org.jiangtai.followup.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jiangtai.followup.EvidenceKind;
import org.jiangtai.followup.EvidenceService;
import org.jiangtai.followup.ItemFile;
import org.jiangtai.followup.Seen;
import org.jiangtai.followup.Term;
import org.jiangtai.place.Unit;
import org.jiangtai.uikit.DatePickers;
import org.jiangtai.uikit.FormDialog;
import org.jiangtai.uikit.PhotoUpload;
import org.jiangtai.uikit.StayOpen;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * The dialogs of one item as it was read. What is refused, also because somebody else was faster, is said in a sentence
 * and the dialog stays open with what was typed.
 */
final class ItemDialogs {

    private static final int MOST = 1000;

    private ItemFile file;
    private final ItemDesk desk;
    private final Runnable done;

    ItemDialogs(ItemFile file, ItemDesk desk, Runnable done) {
        this.file = file;
        this.desk = desk;
        this.done = done;
    }

    /** Takes the words that somebody typed. */
    @FunctionalInterface
    interface Said {
        void say(Seen read, String words);
    }

    private Seen read() {
        return Seen.of(file.item());
    }

    private FormDialog dialog(String titleKey, Runnable save) {
        var meanwhile = new Paragraph();
        meanwhile.addClassName("jt-item-notice");
        meanwhile.getElement().setAttribute("role", "alert");
        meanwhile.setVisible(false);
        var dialog = new FormDialog(meanwhile.getTranslation(titleKey), desk.feedback(), () -> {
            saveOver(save, meanwhile);
            desk.feedback().done("item.done.step");
            done.run();
        });
        dialog.addWide(meanwhile);
        dialog.addDialogCloseActionListener(close -> refreshIf(meanwhile.isVisible()));
        return dialog;
    }

    /** Says what somebody else changed meanwhile; what was typed stays, and saving it again saves it over that. */
    private void saveOver(Runnable save, Paragraph meanwhile) {
        try {
            save.run();
        } catch (OptimisticLockingFailureException changed) {
            ItemFile now = desk.ledger().file(file.item().id());
            String steps = now.history().stream()
                    .skip(file.history().size())
                    .map(step -> step.who() + " "
                            + meanwhile.getTranslation(step.action().labelKey()))
                    .map(String::strip)
                    .collect(Collectors.joining(meanwhile.getTranslation("list.separator")));
            meanwhile.setText(meanwhile.getTranslation(
                    "item.meanwhile",
                    steps,
                    meanwhile.getTranslation(now.item().state().labelKey())));
            meanwhile.setVisible(true);
            file = now;
            throw new StayOpen(changed);
        }
    }

    private void refreshIf(boolean changed) {
        if (changed) {
            done.run();
        }
    }

    private static TextArea area(String labelKey) {
        var area = new TextArea();
        area.setLabel(area.getTranslation(labelKey));
        area.setMaxLength(MOST);
        return area;
    }

    private static Paragraph help(String key) {
        var help = new Paragraph();
        help.setText(help.getTranslation(key));
        help.addClassName("jt-help");
        return help;
    }

    void words(String titleKey, String helpKey, Said said) {
        TextArea note = area("item.field.note");
        note.setRequiredIndicatorVisible(true);
        FormDialog dialog = dialog(titleKey, () -> said.say(read(), note.getValue()));
        dialog.addWide(help(helpKey));
        dialog.wideField("note", note);
        dialog.open();
    }

    void assign() {
        var hands = new AssignFields(desk.words().units());
        hands.show(file.item().unitId(), file.partnerIds(), file.item().responsible(), Term.COMPLAINT);
        FormDialog dialog = dialog("enum.ItemAction.ASSIGN", () -> desk.items().assign(read(), hands.typed()));
        dialog.addWide(help("item.assign.help"));
        hands.into(dialog);
        dialog.open();
    }

    void handOver() {
        ComboBox<Unit> to = AssignFields.units(desk.words().units(), "item.field.unit");
        FormDialog dialog = dialog(
                "enum.ItemAction.HAND_OVER",
                () -> desk.items()
                        .handOver(read(), FormDialog.chosen("unitId", to).id()));
        dialog.addWide(help("item.handOver.help"));
        dialog.wideField("unitId", to);
        dialog.open();
    }

    void edit() {
        var fields = new ItemFields();
        fields.show(file);
        FormDialog dialog = dialog("enum.ItemAction.EDIT", () -> desk.items().edit(read(), fields.typed()));
        dialog.field("kind", fields.kind);
        dialog.field("severity", fields.severity);
        dialog.wideField("what", fields.what);
        dialog.field("source", fields.source);
        dialog.field("foundOn", fields.foundOn);
        dialog.field("foundBy", fields.foundBy);
        dialog.field("place", fields.place);
        dialog.wideField("measure", fields.measure);
        dialog.field("money", fields.money);
        dialog.open();
    }

    void plan() {
        TextArea measure = area("item.field.measure");
        measure.setValue(file.measure());
        var steps = new PlanFields(file.plan());
        FormDialog dialog =
                dialog("enum.ItemAction.PLAN", () -> desk.work().plan(read(), measure.getValue(), steps.typed()));
        dialog.addWide(help("item.plan.help"));
        dialog.wideField("measure", measure);
        dialog.addWide(steps);
        steps.onChange(dialog::markChanged);
        dialog.open();
    }

    void report() {
        var steps = new DoneFields(file.plan());
        TextArea note = area("item.field.note");
        FormDialog dialog = dialog(
                "enum.ItemAction.REPORT", () -> desk.work().report(read(), steps.done(file.plan()), note.getValue()));
        if (!file.plan().isEmpty()) {
            dialog.addWide(steps);
        }
        dialog.wideField("note", note);
        dialog.open();
    }

    void submit() {
        TextArea note = area("item.field.note");
        note.setRequiredIndicatorVisible(true);
        var noPicture = new TextField();
        noPicture.setLabel(noPicture.getTranslation("item.field.noPicture"));
        boolean shown = desk.evidence().all(file.item().id()).stream()
                .anyMatch(each -> each.picture().kind() == EvidenceKind.AFTER);
        noPicture.setVisible(!shown);
        FormDialog dialog = dialog(
                "enum.ItemAction.SUBMIT", () -> desk.work().submit(read(), note.getValue(), noPicture.getValue()));
        dialog.addWide(help("item.submit.help"));
        dialog.wideField("note", note);
        dialog.wideField("noPicture", noPicture);
        dialog.open();
    }

    void askExtension() {
        IntegerField days = days();
        TextArea note = area("item.field.note");
        FormDialog dialog = dialog(
                "enum.ItemAction.ASK_EXTENSION",
                () -> desk.work().askExtension(read(), FormDialog.number("days", days), note.getValue()));
        dialog.field("days", days);
        dialog.wideField("note", note);
        dialog.open();
    }

    void grantExtension() {
        IntegerField days = days();
        days.setValue(file.item().extensionDays());
        TextArea note = area("item.field.note");
        FormDialog dialog = dialog(
                "enum.ItemAction.GRANT_EXTENSION",
                () -> desk.items().grantExtension(read(), FormDialog.number("days", days), note.getValue()));
        dialog.field("days", days);
        dialog.wideField("note", note);
        dialog.open();
    }

    private static IntegerField days() {
        var days = new IntegerField();
        days.setLabel(days.getTranslation("item.field.extension"));
        days.setStepButtonsVisible(true);
        days.setManualValidation(true);
        return days;
    }

    void reopen() {
        TextArea note = area("item.field.note");
        note.setRequiredIndicatorVisible(true);
        var term = new Select<Term>();
        term.setLabel(term.getTranslation("item.field.term"));
        term.setItems(Term.values());
        term.setItemLabelGenerator(each -> term.getTranslation(each.labelKey()));
        term.setValue(Term.COMPLAINT);
        DatePicker dueOn = DatePickers.labelled("item.field.due");
        dueOn.setVisible(false);
        term.addValueChangeListener(change -> dueOn.setVisible(change.getValue() == Term.BY_DATE));
        FormDialog dialog = dialog(
                "item.action.reopen",
                () -> desk.items()
                        .reopen(
                                read(),
                                note.getValue(),
                                Objects.requireNonNullElse(term.getValue(), Term.COMPLAINT),
                                dueOn.getValue()));
        dialog.addWide(help("item.reopen.help"));
        dialog.wideField("note", note);
        dialog.field("term", term);
        dialog.field("dueOn", dueOn);
        dialog.open();
    }

    void pictures(EvidenceKind kind) {
        var photos = new PhotoUpload(desk.photos(), desk.feedback());
        var caption = new TextField();
        caption.setLabel(caption.getTranslation("item.field.caption"));
        caption.setMaxLength(EvidenceService.MOST_CAPTION);
        FormDialog dialog = dialog(
                kind == EvidenceKind.BEFORE ? "item.pictures.before" : "item.pictures.after",
                () -> desk.evidence().add(file.item().id(), kind, caption.getValue(), photos.chosen()));
        dialog.addWide(photos);
        dialog.wideField("caption", caption);
        dialog.open();
    }
}
