package org.jiangtai.menu.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jiangtai.menu.SpokenLanguage;
import org.jiangtai.menu.Theme;
import org.jiangtai.menu.Topic;
import org.jiangtai.menu.TopicDraft;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FormDialog;
import org.jspecify.annotations.Nullable;

/** Makes or changes a topic. */
final class TopicForm {

    private static final int USUAL_MINUTES = 60;
    private static final int USUALLY_FROM = 20;
    private static final int USUALLY_TO = 200;

    private final FormDialog dialog;
    private final TextField title = new TextField();
    private final TextField number = new TextField();
    private final Select<Theme> theme = new Select<>();
    private final TextArea summary = new TextArea();
    private final IntegerField minutes = new IntegerField();
    private final TextField audience = new TextField();
    private final IntegerField minPeople = new IntegerField();
    private final IntegerField maxPeople = new IntegerField();
    private final TextField needs = new TextField();
    private final CheckboxGroup<SpokenLanguage> languages = new CheckboxGroup<>();
    private final Checkbox onShelf = new Checkbox();
    private final @Nullable Long id;

    TopicForm(@Nullable Topic topic, List<Theme> themes, Feedback feedback, Consumer<TopicDraft> save) {
        id = topic == null ? null : topic.id();
        dialog = new FormDialog(
                topic == null ? text("menu.topic.add") : text("menu.topic.edit", topic.title()),
                feedback,
                () -> save.accept(draft()));
        dialog.wideField("title", title).setLabel(text("menu.topic.title"));
        dialog.field("number", number).setLabel(text("menu.topic.number"));
        dialog.field("themeId", theme).setLabel(text("menu.topic.theme"));
        theme.setItems(themes);
        theme.setItemLabelGenerator(
                each -> each.name(com.vaadin.flow.component.UI.getCurrent().getLocale()));
        dialog.wideField("summary", summary).setLabel(text("menu.topic.summary"));
        summary.setHelperText(text("menu.topic.summary.help"));
        dialog.field("minutes", minutes).setLabel(text("menu.topic.minutes"));
        dialog.field("audience", audience).setLabel(text("menu.topic.audience"));
        audience.setPlaceholder(text("menu.topic.audience.help"));
        dialog.field("minPeople", minPeople).setLabel(text("menu.topic.minPeople"));
        dialog.field("maxPeople", maxPeople).setLabel(text("menu.topic.maxPeople"));
        dialog.wideField("needs", needs).setLabel(text("menu.topic.needs"));
        needs.setPlaceholder(text("menu.topic.needs.help"));
        dialog.wideField("languages", languages).setLabel(text("menu.topic.languages"));
        languages.setItems(SpokenLanguage.values());
        languages.setItemLabelGenerator(language -> text(language.labelKey()));
        onShelf.setLabel(text("menu.topic.onShelf"));
        onShelf.addValueChangeListener(change -> dialog.markChanged());
        dialog.addWide(onShelf);
        List.of(title, number).forEach(field -> field.setRequiredIndicatorVisible(true));
        fill(topic);
    }

    private void fill(@Nullable Topic topic) {
        if (topic == null) {
            minutes.setValue(USUAL_MINUTES);
            minPeople.setValue(USUALLY_FROM);
            maxPeople.setValue(USUALLY_TO);
            onShelf.setValue(true);
            languages.setValue(Set.of(SpokenLanguage.MANDARIN));
            return;
        }
        title.setValue(topic.title());
        number.setValue(topic.number());
        theme.getListDataView()
                .getItems()
                .filter(each -> each.id() == topic.themeId())
                .findFirst()
                .ifPresent(theme::setValue);
        summary.setValue(topic.summary());
        minutes.setValue(topic.minutes());
        audience.setValue(topic.audience());
        minPeople.setValue(topic.minPeople());
        maxPeople.setValue(topic.maxPeople());
        needs.setValue(topic.needs());
        onShelf.setValue(topic.onShelf());
        languages.setValue(topic.languages());
    }

    private TopicDraft draft() {
        return new TopicDraft(
                id,
                number.getValue(),
                title.getValue(),
                FormDialog.chosen("themeId", theme).id(),
                summary.getValue(),
                FormDialog.number("minutes", minutes),
                audience.getValue(),
                FormDialog.number("minPeople", minPeople),
                FormDialog.number("maxPeople", maxPeople),
                needs.getValue(),
                onShelf.getValue(),
                languages.getValue());
    }

    private String text(String key, Object... arguments) {
        return title.getTranslation(key, arguments);
    }

    void open() {
        dialog.open();
        title.focus();
    }
}
