package org.jiangtai.menu.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Opens;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.Theme;
import org.jiangtai.menu.Topic;
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
    private final Select<Boolean> shelf = new Select<>();
    private final boolean organiser;
    private transient List<Theme> themes = List.of();
    private transient Map<Long, Theme> themesById = Map.of();

    TopicsView(MenuService menu, CurrentPerson current, Feedback feedback) {
        super("menu.menu.topics");
        this.menu = menu;
        this.feedback = feedback;
        organiser = current.may(MenuService.class, "save");
        if (organiser) {
            var add = new Button(getTranslation("menu.topic.add"), VaadinIcon.PLUS.create(), click -> edit(null));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            addActions(new Button(getTranslation("menu.themes"), VaadinIcon.TAGS.create(), click -> editThemes()), add);
        }
        addHelp("menu.topic.help");
        addColumns();
        addFilters();
        list.exportAs("menu.menu.topics");
        add(list);
        load();
    }

    private void addColumns() {
        list.text("menu.topic.number", Topic::number);
        list.text("menu.topic.title", Topic::title).setFlexGrow(3);
        list.text("menu.topic.theme", this::themeName);
        list.sorted("menu.topic.minutes", topic -> Integer.toString(topic.minutes()), Topic::minutes);
        list.text("menu.topic.audience", Topic::audience);
        list.sorted(
                "menu.topic.people",
                topic -> getTranslation("menu.topic.people.range", topic.minPeople(), topic.maxPeople()),
                Topic::maxPeople);
        list.drawn("menu.topic.shelf", this::shelfText, this::shelfBadge);
        if (organiser) {
            list.actions(this::actions);
            list.grid().addItemDoubleClickListener(click -> edit(click.getItem()));
        }
    }

    private void addFilters() {
        theme.setAriaLabel(getTranslation("menu.topic.theme"));
        theme.setEmptySelectionAllowed(true);
        theme.setEmptySelectionCaption(getTranslation("menu.theme.all"));
        theme.setItemLabelGenerator(each -> each == null ? getTranslation("menu.theme.all") : each.name(getLocale()));
        theme.setPlaceholder(getTranslation("menu.theme.all"));
        theme.addValueChangeListener(change -> list.refresh());
        list.addFilter(
                theme, topic -> theme.getValue() == null || theme.getValue().id() == topic.themeId());
        shelf.setAriaLabel(getTranslation("menu.topic.shelf"));
        shelf.setItems(true, false);
        shelf.setEmptySelectionAllowed(true);
        shelf.setEmptySelectionCaption(getTranslation("menu.shelf.all"));
        shelf.setPlaceholder(getTranslation("menu.shelf.all"));
        shelf.setItemLabelGenerator(on -> {
            if (on == null) {
                return getTranslation("menu.shelf.all");
            }
            return getTranslation(on ? "menu.shelf.on" : "menu.shelf.off");
        });
        shelf.addValueChangeListener(change -> list.refresh());
        list.addFilter(shelf, topic -> shelf.getValue() == null || shelf.getValue() == topic.onShelf());
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

    private String shelfText(Topic topic) {
        return getTranslation(topic.onShelf() ? "menu.shelf.on" : "menu.shelf.off");
    }

    private Span shelfBadge(Topic topic) {
        var badge = new Span(shelfText(topic));
        badge.addClassNames("jt-badge", topic.onShelf() ? "jt-badge-good" : "jt-badge-calm");
        return badge;
    }

    private Div actions(Topic topic) {
        var toggle = new Button(getTranslation(topic.onShelf() ? "menu.shelf.takeOff" : "menu.shelf.putOn"), click -> {
            putOnShelf(topic, !topic.onShelf());
            feedback.doneWithUndo(
                    () -> putOnShelf(topic, topic.onShelf()),
                    topic.onShelf() ? "menu.shelf.tookOff" : "menu.shelf.didPutOn",
                    topic.title());
        });
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

    private void putOnShelf(Topic topic, boolean onShelf) {
        menu.putOnShelf(topic.id(), onShelf);
        load();
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
