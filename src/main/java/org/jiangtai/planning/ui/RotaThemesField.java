package org.jiangtai.planning.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jiangtai.menu.Theme;
import org.jiangtai.menu.Topic;
import org.jiangtai.planning.rota.RotaTheme;

/** How many lectures of each theme a place gets, and by which topics. */
final class RotaThemesField extends Div {

    private static final int MOST = 20;

    private final List<Line> lines = new ArrayList<>();

    RotaThemesField(List<Theme> themes, List<Topic> topics) {
        addClassName("jt-rota-themes");
        for (Theme theme : themes) {
            var line = new Line(
                    theme,
                    topics.stream()
                            .filter(topic -> topic.themeId() == theme.id() && topic.isReady())
                            .toList());
            lines.add(line);
            add(line);
        }
    }

    void show(Collection<RotaTheme> wanted) {
        lines.forEach(line -> wanted.stream()
                .filter(each -> each.themeId() == line.themeId)
                .findFirst()
                .ifPresent(line::show));
    }

    List<RotaTheme> themes() {
        return lines.stream().map(Line::theme).toList();
    }

    /** One theme. */
    private static final class Line extends Div {

        private final long themeId;
        private final List<Topic> ready;
        private final IntegerField lectures = new IntegerField();
        private final MultiSelectComboBox<Topic> topics = new MultiSelectComboBox<>();

        Line(Theme theme, List<Topic> ready) {
            this.themeId = theme.id();
            this.ready = ready;
            addClassName("jt-rota-theme");
            String name = theme.name(getLocale());
            lectures.setAriaLabel(getTranslation("rota.theme.lectures", name));
            lectures.setMin(0);
            lectures.setMax(MOST);
            lectures.setStepButtonsVisible(true);
            lectures.setValue(0);
            topics.setItems(ready);
            topics.setItemLabelGenerator(topic -> topic.number() + " " + topic.title());
            topics.setAriaLabel(getTranslation("rota.theme.topics", name));
            topics.setPlaceholder(getTranslation("rota.theme.anyTopic"));
            topics.setClearButtonVisible(true);
            var label = new Span(name);
            label.addClassName("jt-rota-theme-name");
            add(label, lectures, topics);
        }

        void show(RotaTheme wanted) {
            lectures.setValue(wanted.lectures());
            topics.setValue(ready.stream()
                    .filter(topic -> wanted.topicIds().contains(topic.id()))
                    .toList());
        }

        RotaTheme theme() {
            Integer wanted = lectures.getValue();
            return new RotaTheme(
                    themeId,
                    wanted == null ? 0 : wanted,
                    topics.getValue().stream().map(Topic::id).sorted().toList());
        }
    }
}
