package org.jiangtai.menu.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Opens;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.ShelfState;
import org.jiangtai.menu.SpokenLanguage;
import org.jiangtai.menu.Theme;
import org.jiangtai.menu.Topic;
import org.jiangtai.shared.Labelled;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.ListPanel;
import org.jiangtai.uikit.Page;
import org.jspecify.annotations.Nullable;

/** The menu of topics, by theme, on the shelf and off it. */
@Route("topics")
@Menu(title = "menu.menu.topics", order = 50, icon = "vaadin:book")
@Opens(value = MenuService.class, method = "topics")
class TopicsView extends Page {

    private final transient MenuService menu;
    private final transient Feedback feedback;
    private final ListPanel<Topic> list = new ListPanel<>("menu.topic.empty");
    private final Select<Theme> theme = new Select<>();
    private final boolean organiser;
    private transient List<Theme> themes = List.of();
    private transient Map<Long, Theme> themesById = Map.of();

    TopicsView(MenuService menu, CurrentPerson current, Feedback feedback) {
        super("menu.menu.topics");
        this.menu = menu;
        this.feedback = feedback;
        organiser = current.may(MenuService.class, "save");
        var sheet = new Anchor("/print/menu", getTranslation("menu.sheet.open"));
        sheet.setTarget("_blank");
        sheet.setRouterIgnore(true);
        addActions(sheet);
        if (organiser) {
            var add = new Button(getTranslation("menu.topic.add"), VaadinIcon.PLUS.create(), click -> edit(null));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            addActions(new Button(getTranslation("menu.themes"), VaadinIcon.TAGS.create(), click -> editThemes()), add);
        }
        addHelp("menu.topic.help");
        addColumns();
        addFilters();
        list.alsoFinds(
                wanted -> topic -> topic.summary().toLowerCase(Locale.ROOT).contains(wanted));
        list.exportAs("menu.menu.topics");
        add(list);
        load();
    }

    private void addColumns() {
        list.text("menu.topic.number", Topic::number);
        list.roomy(list.drawn("menu.topic.title", Topic::title, TopicsView::link));
        list.text("menu.topic.theme", this::themeName);
        list.text("menu.topic.script", topic -> TopicWords.script(this, topic));
        list.drawn(
                "menu.topic.shelf",
                topic -> getTranslation(topic.shelf().labelKey()),
                topic -> MenuPages.badge(topic.shelf()));
        list.text("menu.topic.languages", topic -> TopicWords.languages(this, topic));
        list.sorted("menu.topic.minutes", topic -> Integer.toString(topic.minutes()), Topic::minutes);
        list.text("menu.topic.audience", Topic::audience);
        list.sorted("menu.topic.people", topic -> TopicWords.people(this, topic), Topic::maxPeople);
        list.text("menu.topic.needs", Topic::needs);
        if (organiser) {
            list.actions(this::actions);
            list.grid().addItemDoubleClickListener(click -> edit(click.getItem()));
        }
    }

    private void addFilters() {
        filter(
                theme,
                "menu.topic.theme",
                "menu.theme.all",
                each -> each.name(getLocale()),
                (topic, chosen) -> chosen.id() == topic.themeId());
        filter(
                new Select<>(),
                "menu.topic.languages",
                "menu.language.all",
                SpokenLanguage.values(),
                (topic, chosen) -> topic.languages().contains(chosen));
        filter(
                new Select<>(),
                "menu.topic.shelf",
                "menu.shelf.all",
                ShelfState.values(),
                (topic, chosen) -> topic.shelf() == chosen);
        filter(
                new Select<>(),
                "menu.topic.script",
                "menu.script.all",
                ScriptFilter.values(),
                (topic, chosen) -> chosen.includes(topic));
    }

    private <T extends Labelled> void filter(
            Select<T> select, String labelKey, String allKey, T[] items, BiPredicate<Topic, T> includes) {
        select.setItems(items);
        filter(select, labelKey, allKey, each -> getTranslation(each.labelKey()), includes);
    }

    private <T> void filter(
            Select<T> select,
            String labelKey,
            String allKey,
            SerializableFunction<T, String> label,
            BiPredicate<Topic, T> includes) {
        String all = getTranslation(allKey);
        select.setAriaLabel(getTranslation(labelKey));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(all);
        select.setPlaceholder(all);
        select.setItemLabelGenerator(each -> each == null ? all : label.apply(each));
        select.addValueChangeListener(change -> list.refresh());
        list.addFilter(select, topic -> select.getValue() == null || includes.test(topic, select.getValue()));
    }

    private void load() {
        Theme chosen = theme.getValue();
        themes = menu.themes();
        themesById = themes.stream().collect(Collectors.toMap(Theme::id, Function.identity()));
        theme.setItems(themes);
        theme.setValue(chosen == null ? null : themesById.get(chosen.id()));
        list.setItems(menu.topics());
    }

    private String themeName(Topic topic) {
        Theme of = themesById.get(topic.themeId());
        return of == null ? "" : of.name(getLocale());
    }

    private static RouterLink link(Topic topic) {
        return new RouterLink(topic.title(), TopicView.class, new RouteParameters("id", Long.toString(topic.id())));
    }

    private Div actions(Topic topic) {
        var toggle = new ShelfButton(topic, menu, feedback, this::load);
        String label = getTranslation("menu.topic.edit", topic.title());
        var edit = new Button(VaadinIcon.EDIT.create(), click -> edit(topic));
        edit.setAriaLabel(label);
        edit.setTooltipText(label);
        for (Button button : List.of(toggle, edit)) {
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        }
        var row = new Div(toggle, edit);
        row.addClassName("jt-row");
        return row;
    }

    private void edit(@Nullable Topic topic) {
        new TopicForm(topic, themes, feedback, draft -> {
                    Topic saved = menu.save(draft);
                    load();
                    feedback.done("menu.topic.saved", saved.title());
                })
                .open();
    }

    private void editThemes() {
        new ThemesForm(themes, feedback, wanted -> {
                    menu.saveThemes(wanted);
                    load();
                    feedback.done("menu.theme.saved");
                })
                .open();
    }
}
