package org.jiangtai.speaker.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangtai.identity.AccountChoice;
import org.jiangtai.menu.SpokenLanguage;
import org.jiangtai.menu.Theme;
import org.jiangtai.menu.Topic;
import org.jiangtai.place.Unit;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerDaysService;
import org.jiangtai.speaker.LecturerDraft;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.speaker.LecturerState;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FormDialog;
import org.jiangtai.uikit.PhoneEditor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** Makes or changes a lecturer. */
final class LecturerForm {

    /** What can be chosen from. */
    record Choices(List<Unit> units, List<Theme> themes, List<Topic> topics, List<AccountChoice> accounts) {}

    private final FormDialog dialog;
    private final TextField name = new TextField();
    private final ComboBox<Unit> unit = new ComboBox<>();
    private final PhoneEditor phone;
    private final CheckboxGroup<Theme> themes = new CheckboxGroup<>();
    private final MultiSelectComboBox<Topic> topics = new MultiSelectComboBox<>();
    private final IntegerField maxPerWeek = new IntegerField();
    private final IntegerField maxPerMonth = new IntegerField();
    private final CheckboxGroup<SpokenLanguage> languages = new CheckboxGroup<>();
    private final TextArea introduction = new TextArea();
    private final ComboBox<AccountChoice> account = new ComboBox<>();
    private final DaysOffEditor daysOff;
    private final Choices choices;
    private final @Nullable Long id;
    private final LecturerService lecturers;
    private final LecturerState state;
    private @Nullable Lecturer seen;

    LecturerForm(
            @Nullable Lecturer lecturer,
            Choices choices,
            LecturerService lecturers,
            LecturerDaysService days,
            Feedback feedback,
            Consumer<Lecturer> saved) {
        id = lecturer == null ? null : lecturer.id();
        state = lecturer == null ? LecturerState.ENGAGED : lecturer.state();
        this.choices = choices;
        this.lecturers = lecturers;
        seen = lecturer;
        dialog = new FormDialog(
                lecturer == null ? text("speaker.add") : text("speaker.edit", lecturer.name()),
                feedback,
                () -> saved.accept(save()));
        dialog.field("name", name).setLabel(text("speaker.name"));
        dialog.field("unitId", unit).setLabel(text("speaker.unit"));
        phone = new PhoneEditor(
                dialog,
                "phone",
                "speaker.phone",
                lecturer == null ? "" : lecturer.maskedPhone(),
                () -> lecturer == null ? "" : lecturers.reveal(lecturer.id()));
        dialog.wideField("languages", languages).setLabel(text("speaker.languages"));
        dialog.wideField("themeIds", themes).setLabel(text("speaker.themes"));
        themes.setHelperText(text("speaker.themes.help"));
        dialog.wideField("topicIds", topics).setLabel(text("speaker.topics"));
        topics.setHelperText(text("speaker.topics.help"));
        dialog.field("maxPerWeek", maxPerWeek).setLabel(text("speaker.maxPerWeek"));
        dialog.field("maxPerMonth", maxPerMonth).setLabel(text("speaker.maxPerMonth"));
        dialog.wideField("introduction", introduction).setLabel(text("speaker.introduction"));
        introduction.setHelperText(text("speaker.introduction.help"));
        dialog.wideField("accountId", account).setLabel(text("speaker.account"));
        account.setHelperText(text("speaker.account.help"));
        daysOff = new DaysOffEditor(fields(), dialog::markChanged, days, feedback);
        dialog.addWide(daysOff);
        offerChoices();
        fill(lecturer);
    }

    private DaysOffEditor.Fields fields() {
        return new DaysOffEditor.Fields() {
            @Override
            public <F extends Component & HasValidationProperties & HasValueAndElement<?, ?>> void bind(
                    String field, F component) {
                dialog.bind(field, component);
            }
        };
    }

    private void offerChoices() {
        name.setRequiredIndicatorVisible(true);
        unit.setRequiredIndicatorVisible(true);
        languages.setRequiredIndicatorVisible(true);
        unit.setItems(
                choices.units().stream().filter(each -> !each.isDissolved()).toList());
        unit.setItemLabelGenerator(Unit::name);
        topics.setItems(choices.topics());
        topics.setItemLabelGenerator(each -> each.number() + " " + each.title());
        for (IntegerField limit : List.of(maxPerWeek, maxPerMonth)) {
            limit.setMin(1);
            limit.setStepButtonsVisible(true);
            limit.setPlaceholder(text("speaker.limit.none"));
        }
        languages.setItems(SpokenLanguage.values());
        languages.setItemLabelGenerator(each -> text(each.labelKey()));
        themes.setItems(choices.themes());
        themes.setItemLabelGenerator(each -> each.name(UI.getCurrent().getLocale()));
        account.setItems(choices.accounts());
        account.setItemLabelGenerator(each -> text("speaker.account.label", each.displayName(), each.username()));
        account.setClearButtonVisible(true);
    }

    private void fill(@Nullable Lecturer lecturer) {
        if (lecturer == null) {
            languages.setValue(Set.of(SpokenLanguage.MANDARIN));
            return;
        }
        name.setValue(lecturer.name());
        choices.units().stream()
                .filter(each -> each.id() == lecturer.unitId())
                .findFirst()
                .ifPresent(unit::setValue);
        topics.setValue(choices.topics().stream()
                .filter(each -> lecturer.topicIds().contains(each.id()))
                .collect(Collectors.toSet()));
        maxPerWeek.setValue(lecturer.maxPerWeek());
        maxPerMonth.setValue(lecturer.maxPerMonth());
        languages.setValue(lecturer.languages());
        themes.setValue(choices.themes().stream()
                .filter(each -> lecturer.themeIds().contains(each.id()))
                .collect(Collectors.toSet()));
        introduction.setValue(lecturer.introduction());
        fillAccount(lecturer);
        daysOff.setValue(lecturer.never(), lecturer.daysOff());
    }

    /** One that is switched off is offered to nobody else, and stays with whom it belongs to. */
    private void fillAccount(Lecturer lecturer) {
        Long current = lecturer.accountId();
        if (current == null) {
            return;
        }
        AccountChoice choice = choices.accounts().stream()
                .filter(each -> each.id() == current)
                .findFirst()
                .orElseGet(() -> new AccountChoice(current, lecturer.name(), text("speaker.account.off")));
        if (!choices.accounts().contains(choice)) {
            account.setItems(Stream.concat(choices.accounts().stream(), Stream.of(choice))
                    .toList());
        }
        account.setValue(choice);
    }

    /**
     * What somebody else entered meanwhile is not lost without a word: what was typed stays, and to save again is to
     * overwrite. Days that nobody touched here are taken over from there.
     */
    private Lecturer save() {
        LecturerDraft draft = draft();
        try {
            return lecturers.save(draft);
        } catch (OptimisticLockingFailureException meanwhile) {
            Lecturer before = Objects.requireNonNull(seen);
            Lecturer stored = lecturers.require(before.id());
            if (draft.daysOff().equals(before.daysOff()) && draft.never().equals(before.never())) {
                daysOff.setValue(stored.never(), stored.daysOff());
            }
            seen = stored;
            throw new InvalidInput("version", "invalid.lecturer.meanwhile");
        }
    }

    private LecturerDraft draft() {
        return new LecturerDraft(
                id,
                name.getValue(),
                FormDialog.chosen("unitId", unit).id(),
                phone.typed(),
                introduction.getValue(),
                themes.getValue().stream().map(Theme::id).collect(Collectors.toSet()),
                languages.getValue(),
                daysOff.value(),
                state,
                account.getValue() == null ? null : account.getValue().id(),
                topics.getValue().stream().map(Topic::id).collect(Collectors.toSet()),
                daysOff.never(),
                maxPerWeek.getValue(),
                maxPerMonth.getValue(),
                seen == null ? LecturerDraft.UNSEEN : seen.version());
    }

    private String text(String key, Object... arguments) {
        return name.getTranslation(key, arguments);
    }

    void open() {
        dialog.open();
        name.focus();
    }
}
