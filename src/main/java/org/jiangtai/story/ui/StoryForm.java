package org.jiangtai.story.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jiangtai.menu.Theme;
import org.jiangtai.place.Unit;
import org.jiangtai.speaker.LecturerName;
import org.jiangtai.story.Story;
import org.jiangtai.story.StoryDraft;
import org.jiangtai.story.StoryService;
import org.jiangtai.story.StorySource;
import org.jiangtai.story.StoryState;
import org.jiangtai.uikit.DatePickers;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FormDialog;
import org.jiangtai.uikit.PhoneEditor;
import org.jspecify.annotations.Nullable;

/** Writes a lead down, or corrects it. */
final class StoryForm {

    private final FormDialog dialog;
    private final TextField title = new TextField();
    private final TextArea gist = new TextArea();
    private final ComboBox<Unit> unit = new ComboBox<>();
    private final TextField place = new TextField();
    private final DatePicker heardOn = DatePickers.labelled("story.field.heardOn");
    private final ComboBox<LecturerName> lecturer = new ComboBox<>();
    private final Select<StorySource> source = new Select<>();
    private final TextField sourceNote = new TextField();
    private final Select<Theme> theme = new Select<>();
    private final TextField teller = new TextField();
    private final Checkbox forget = new Checkbox();
    private final PhoneEditor phone;
    private @Nullable Long id;
    private long version;
    private @Nullable Story fixed;

    StoryForm(
            List<Unit> units,
            StoryWording wording,
            boolean choosesLecturer,
            @Nullable Long homeUnit,
            StoryService stories,
            Feedback feedback,
            Consumer<Story> saved) {
        dialog = new FormDialog(title.getTranslation("story.new"), feedback, () -> saved.accept(stories.save(draft())));
        dialog.wideField("title", title).setLabel(title.getTranslation("story.field.title"));
        dialog.wideField("gist", gist).setLabel(title.getTranslation("story.field.gist"));
        gist.setHelperText(title.getTranslation("story.field.gist.help"));
        dialog.field("unitId", unit).setLabel(title.getTranslation("story.field.unit"));
        dialog.field("place", place).setLabel(title.getTranslation("story.field.place"));
        dialog.field("heardOn", heardOn);
        dialog.field("themeId", theme).setLabel(title.getTranslation("story.field.theme"));
        dialog.field("source", source).setLabel(title.getTranslation("story.field.source"));
        dialog.field("sourceNote", sourceNote).setLabel(title.getTranslation("story.field.sourceNote"));
        sourceNote.setHelperText(title.getTranslation("story.field.sourceNote.help"));
        if (choosesLecturer) {
            dialog.field("lecturerId", lecturer).setLabel(title.getTranslation("story.field.lecturer"));
        }
        dialog.field("name", teller).setLabel(title.getTranslation("story.field.teller"));
        phone = new PhoneEditor(dialog, "phone", "story.field.phone", "", () -> "");
        unit.setItems(units);
        unit.setItemLabelGenerator(Unit::shortName);
        units.stream()
                .filter(one -> units.size() == 1 || Long.valueOf(one.id()).equals(homeUnit))
                .findFirst()
                .ifPresent(unit::setValue);
        lecturer.setItems(wording.lecturers());
        lecturer.setItemLabelGenerator(LecturerName::name);
        lecturer.setClearButtonVisible(true);
        source.setItems(StorySource.values());
        source.setItemLabelGenerator(one -> title.getTranslation(one.labelKey()));
        source.setValue(StorySource.LECTURE);
        theme.setItems(wording.themes());
        theme.setItemLabelGenerator(one -> one.name(StoryWording.locale()));
        for (var field : List.of(title, gist)) {
            field.setRequiredIndicatorVisible(true);
        }
        unit.setRequiredIndicatorVisible(true);
        heardOn.setRequiredIndicatorVisible(true);
        theme.setRequiredIndicatorVisible(true);
        source.setRequiredIndicatorVisible(true);
    }

    /** Fills in what is known; the teller's name is asked for by whoever opened the form. */
    void read(Story story, Supplier<StoryService.Teller> inFull) {
        id = story.id();
        version = story.version();
        if (story.state().isFixed()) {
            fix(story);
        }
        dialog.setHeaderTitle(title.getTranslation("story.edit", story.title()));
        title.setValue(story.title());
        gist.setValue(story.gist());
        unit.getListDataView()
                .getItems()
                .filter(one -> one.id() == story.unitId())
                .findFirst()
                .ifPresent(unit::setValue);
        place.setValue(story.place());
        heardOn.setValue(story.heardOn());
        lecturer.getListDataView()
                .getItems()
                .filter(one -> Long.valueOf(one.id()).equals(story.lecturerId()))
                .findFirst()
                .ifPresent(lecturer::setValue);
        source.setValue(story.source());
        sourceNote.setValue(story.sourceNote());
        theme.getListDataView()
                .getItems()
                .filter(one -> Long.valueOf(one.id()).equals(story.themeId()))
                .findFirst()
                .ifPresent(theme::setValue);
        if (!story.maskedName().isEmpty()) {
            teller.setPlaceholder(story.maskedName());
            teller.setHelperText(title.getTranslation("story.teller.keep"));
            forget.setLabel(title.getTranslation("story.teller.forget"));
            forget.addValueChangeListener(change -> teller.setEnabled(!change.getValue()));
            dialog.addWide(forget);
        }
        if (story.consented()) {
            teller.setHelperText(title.getTranslation("story.teller.ends"));
        }
        phone.know(story.maskedPhone(), () -> inFull.get().phone());
    }

    /** What everybody is to read is shown and not to be changed. */
    private void fix(Story story) {
        fixed = story;
        dialog.addComponentAsFirst(new Paragraph(title.getTranslation(
                story.state() == StoryState.IN_REVIEW ? "invalid.story.inReview" : "invalid.story.approved")));
        List.<HasValue<?, ?>>of(title, gist, unit, place, heardOn, lecturer, theme)
                .forEach(field -> field.setReadOnly(true));
    }

    private StoryDraft draft() {
        return new StoryDraft(
                id,
                version,
                title.getValue(),
                gist.getValue(),
                unit.getValue() == null ? null : unit.getValue().id(),
                place.getValue(),
                heardOn.getValue(),
                lecturerId(),
                source.getValue(),
                sourceNote.getValue(),
                theme.getValue() == null ? null : theme.getValue().id(),
                name(),
                phone.typed());
    }

    private @Nullable Long lecturerId() {
        if (fixed != null) {
            return fixed.lecturerId();
        }
        return lecturer.getValue() == null ? null : lecturer.getValue().id();
    }

    /** Null leaves it as it is. */
    private @Nullable String name() {
        if (forget.getValue()) {
            return "";
        }
        return id != null && teller.getValue().isBlank() ? null : teller.getValue();
    }

    void open() {
        dialog.open();
        title.focus();
    }
}
