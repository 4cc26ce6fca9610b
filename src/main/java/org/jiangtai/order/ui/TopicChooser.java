package org.jiangtai.order.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jiangtai.menu.Theme;
import org.jiangtai.menu.Topic;

/** The menu to choose from: by theme, by words, each topic with what one needs to know of it. */
final class TopicChooser extends Dialog {

    private final transient List<Topic> topics;
    private final transient List<Theme> themes;
    private final transient Consumer<Topic> chosen;
    private final TextField words = new TextField();
    private final Select<Theme> theme = new Select<>();
    private final Div found = new Div();

    TopicChooser(List<Topic> topics, List<Theme> themes, Consumer<Topic> chosen) {
        this.topics = topics;
        this.themes = themes;
        this.chosen = chosen;
        addClassName("jt-order-chooser");
        setHeaderTitle(getTranslation("order.part.what"));
        words.setPlaceholder(getTranslation("order.topic.words"));
        words.setAriaLabel(getTranslation("order.topic.words"));
        words.setPrefixComponent(VaadinIcon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(change -> show());
        String every = getTranslation("order.filter.theme");
        theme.setAriaLabel(every);
        theme.setItems(themes);
        theme.setEmptySelectionAllowed(true);
        theme.setEmptySelectionCaption(every);
        theme.setPlaceholder(every);
        theme.setItemLabelGenerator(one -> one == null ? every : one.name(getLocale()));
        theme.addValueChangeListener(change -> show());
        var search = new Div(words, theme);
        search.addClassName("jt-row");
        found.addClassName("jt-order-topics");
        found.getElement().setAttribute("aria-live", "polite");
        add(search, found);
        getFooter().add(new Button(getTranslation("action.back"), click -> close()));
        show();
        words.focus();
    }

    private void show() {
        found.removeAll();
        String wanted = words.getValue().strip().toLowerCase(Locale.ROOT);
        List<Topic> matching = topics.stream()
                .filter(topic -> theme.getValue() == null
                        || topic.themeId() == theme.getValue().id())
                .filter(topic -> (topic.number() + topic.title() + topic.summary() + topic.audience())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
        matching.forEach(topic -> found.add(card(topic)));
        if (matching.isEmpty()) {
            found.add(new Paragraph(getTranslation("order.topic.nothing")));
        }
    }

    private NativeButton card(Topic topic) {
        var button = new NativeButton();
        button.addClassName("jt-order-topic");
        button.add(heading(topic), facts(topic));
        if (!topic.summary().isEmpty()) {
            button.add(new Span(topic.summary()));
        }
        button.addClickListener(click -> {
            close();
            chosen.accept(topic);
        });
        return button;
    }

    private static Span heading(Topic topic) {
        var heading = new Span(topic.number() + " " + topic.title());
        heading.addClassName("jt-order-topic-title");
        return heading;
    }

    private Span facts(Topic topic) {
        var facts = new Span(facts(this, topic, themes));
        facts.addClassName("jt-muted");
        return facts;
    }

    /** Theme, length, audience and languages in one line. */
    static String facts(Component owner, Topic topic, List<Theme> themes) {
        String theme = themes.stream()
                .filter(one -> one.id() == topic.themeId())
                .map(one -> one.name(UI.getCurrentOrThrow().getLocale()))
                .findFirst()
                .orElse("");
        String languages = topic.languages().stream()
                .sorted()
                .map(language -> owner.getTranslation(language.labelKey()))
                .collect(Collectors.joining(owner.getTranslation("list.separator")));
        return owner.getTranslation("order.topic.facts", theme, topic.minutes(), topic.audience(), languages);
    }
}
