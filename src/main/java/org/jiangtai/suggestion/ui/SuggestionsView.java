package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Opens;
import org.jiangtai.identity.Role;
import org.jiangtai.place.Unit;
import org.jiangtai.suggestion.Category;
import org.jiangtai.suggestion.InboxService;
import org.jiangtai.suggestion.Suggestion;
import org.jiangtai.uikit.ListPanel;
import org.jiangtai.uikit.Page;

/** The inbox: what residents suggested, what is open first. */
@Route("suggestions")
@Menu(title = "suggestion.menu", order = 20, icon = "vaadin:comment-ellipsis-o")
@Opens(value = InboxService.class, method = "inbox")
@StyleSheet("context://suggestion/suggestion.css")
class SuggestionsView extends Page {

    private static final long LATE_DAYS = 13;

    private final transient Wording wording;
    private final transient Map<Long, String> names;

    SuggestionsView(InboxService inbox, Wording wording, CurrentPerson current) {
        super("suggestion.menu");
        this.wording = wording;
        this.names = wording.unitNames();
        addHelp("suggestion.inbox.help");
        if (current.require().has(Role.ORGANISER) || current.require().has(Role.KEEPER)) {
            addActions(new RouterLink(getTranslation("suggestion.new.title"), NewSuggestionView.class));
        }
        var list = new ListPanel<Suggestion>("suggestion.inbox.empty");
        columns(list);
        filters(list);
        list.alsoFinds(typed -> {
            Set<Long> found = inbox.matching(typed);
            return row -> found.contains(row.id());
        });
        list.exportPeopleAs("suggestion.menu", "Suggestion");
        list.setItems(inbox.inbox());
        add(list);
    }

    private void columns(ListPanel<Suggestion> list) {
        list.roomy(list.drawn("suggestion.field.what", Suggestion::what, this::link));
        list.drawn("suggestion.field.state", row -> getTranslation(row.state().labelKey()), StateBadges::new);
        list.sorted("suggestion.field.received", wording::received, Suggestion::receivedAt);
        list.drawn("suggestion.field.waiting", this::days, this::waiting)
                .setComparator(Comparator.comparingLong(wording::daysWaiting)::compare);
        list.sorted("suggestion.field.supporters", row -> Long.toString(row.supporters()), Suggestion::supporters);
        list.text("suggestion.field.unit", row -> Wording.name(names, row.unitId()));
        list.text(
                "suggestion.field.category",
                row -> getTranslation(row.category().labelKey()));
        list.text("suggestion.author", this::author);
        list.text("suggestion.field.assigned", row -> Wording.name(names, row.assignedUnitId()));
    }

    private String author(Suggestion row) {
        String name = row.anonymous() ? getTranslation("suggestion.anonymous") : row.maskedName();
        return (name + " " + row.maskedPhone()).strip();
    }

    private RouterLink link(Suggestion row) {
        return new RouterLink(
                Wording.firstWords(row), SuggestionView.class, new RouteParameters("id", Long.toString(row.id())));
    }

    private String days(Suggestion row) {
        long days = wording.daysWaiting(row);
        return days < 0 ? "" : getTranslation("suggestion.days", days);
    }

    private Span waiting(Suggestion row) {
        var days = new Span(days(row));
        if (wording.daysWaiting(row) > LATE_DAYS) {
            days.addClassName("jt-suggestion-late");
        }
        return days;
    }

    private void filters(ListPanel<Suggestion> list) {
        var shown = new Select<Shown>();
        shown.setAriaLabel(getTranslation("suggestion.field.state"));
        shown.setItems(Shown.values());
        shown.setItemLabelGenerator(one -> getTranslation(one.labelKey()));
        shown.setValue(Shown.OPEN);
        shown.addValueChangeListener(change -> list.refresh());
        list.addFilter(shown, row -> shown.getValue().takes(row));

        var unit = new ComboBox<Unit>();
        unit.setPlaceholder(getTranslation("suggestion.field.unit"));
        unit.setAriaLabel(getTranslation("suggestion.field.unit"));
        unit.setItems(wording.units());
        unit.setItemLabelGenerator(Unit::shortName);
        unit.setClearButtonVisible(true);
        unit.addValueChangeListener(change -> list.refresh());
        list.addFilter(
                unit,
                row -> unit.getValue() == null
                        || Objects.equals(row.unitId(), unit.getValue().id())
                        || Objects.equals(row.assignedUnitId(), unit.getValue().id()));

        var category = new ComboBox<Category>();
        category.setPlaceholder(getTranslation("suggestion.field.category"));
        category.setAriaLabel(getTranslation("suggestion.field.category"));
        category.setItems(Category.values());
        category.setItemLabelGenerator(one -> getTranslation(one.labelKey()));
        category.setClearButtonVisible(true);
        category.addValueChangeListener(change -> list.refresh());
        list.addFilter(category, row -> category.getValue() == null || row.category() == category.getValue());
    }
}
