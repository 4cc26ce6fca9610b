package org.jiangtai.story.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Opens;
import org.jiangtai.menu.Theme;
import org.jiangtai.place.Unit;
import org.jiangtai.story.Story;
import org.jiangtai.story.StoryService;
import org.jiangtai.story.StoryState;
import org.jiangtai.uikit.ListPanel;
import org.jiangtai.uikit.Page;

/** The story library: from the lead to what was told. */
@StyleSheet("context://story/story.css")
@Route("stories")
@Menu(title = "story.menu", order = 52, icon = "vaadin:open-book")
@Opens(value = StoryService.class, method = "all")
class StoriesView extends Page {

    private final transient StoryService stories;
    private final transient StoryWording wording;
    private final ListPanel<Story> list = new ListPanel<>("story.empty");

    StoriesView(StoryService stories, StoryWording wording, StoryForms forms, CurrentPerson current) {
        super("story.menu");
        this.stories = stories;
        this.wording = wording;
        addHelp("story.help");
        var site = new Anchor("/stories", getTranslation("story.site"));
        site.setTarget("_blank");
        site.setRouterIgnore(true);
        addActions(site);
        if (current.may(StoryService.class, "save")) {
            var add = new Button(
                    getTranslation("story.new"),
                    VaadinIcon.PLUS.create(),
                    click -> forms.fresh(
                            saved -> getUI().ifPresent(ui -> ui.navigate(StoryView.class, parameters(saved)))));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            addActions(add);
        }
        columns();
        filters();
        list.exportPeopleAs("story.menu", "Story");
        add(list);
        list.setItems(stories.all());
    }

    private void columns() {
        Map<Long, String> units = wording.unitNames();
        Map<Long, String> themes = wording.themeNames();
        list.roomy(list.drawn(
                "story.field.title",
                Story::title,
                story -> new RouterLink(story.title(), StoryView.class, parameters(story))));
        list.drawn("story.field.state", story -> getTranslation(story.state().labelKey()), StoryBadges::new);
        list.text("story.field.unit", story -> StoryWording.name(units, story.unitId()));
        list.text("story.field.theme", story -> StoryWording.name(themes, story.themeId()));
        list.text("story.field.lecturer", Story::lecturerName);
        list.sorted("story.field.heardOn", wording::heard, wording::heard);
        list.text("story.field.teller", Story::maskedName);
        list.text("story.field.foundBy", Story::foundBy);
        list.sorted("story.field.changed", story -> wording.moments().minute(story.changedAt()), Story::changedAt);
    }

    private void filters() {
        filter(
                "story.filter.state",
                List.of(StoryState.values()),
                state -> getTranslation(state.labelKey()),
                state -> story -> story.state() == state);
        List<Theme> themes = wording.themes();
        filter(
                "story.filter.theme",
                themes,
                theme -> theme.name(getLocale()),
                theme -> story -> Long.valueOf(theme.id()).equals(story.themeId()));
        Map<Long, Unit> units = new java.util.HashMap<>();
        wording.units().forEach(unit -> units.put(unit.id(), unit));
        List<Unit> named = stories.all().stream()
                .map(Story::unitId)
                .distinct()
                .map(units::get)
                .filter(java.util.Objects::nonNull)
                .sorted(java.util.Comparator.comparing(Unit::code))
                .toList();
        if (named.size() > 1) {
            filter("story.filter.unit", named, Unit::shortName, unit -> story -> story.unitId() == unit.id());
        }
        filter(
                "story.filter.mark",
                List.of(StoryMark.values()),
                mark -> getTranslation(mark.labelKey()),
                mark -> mark::takes);
    }

    private <V> void filter(
            String key,
            List<V> values,
            SerializableFunction<V, String> name,
            SerializableFunction<V, Predicate<Story>> predicate) {
        var select = new Select<V>();
        String caption = getTranslation(key);
        select.setItems(values);
        select.setItemLabelGenerator(value -> value == null ? caption : name.apply(value));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(caption);
        select.setPlaceholder(caption);
        select.setAriaLabel(caption);
        select.addValueChangeListener(change -> list.refresh());
        list.addFilter(
                select,
                story -> select.getValue() == null
                        || predicate.apply(select.getValue()).test(story));
    }

    static RouteParameters parameters(Story story) {
        return new RouteParameters("id", Long.toString(story.id()));
    }
}
