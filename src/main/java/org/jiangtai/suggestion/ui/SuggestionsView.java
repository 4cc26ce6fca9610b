package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Opens;
import org.jiangtai.place.Unit;
import org.jiangtai.suggestion.Category;
import org.jiangtai.suggestion.FlowService;
import org.jiangtai.suggestion.HandlingService;
import org.jiangtai.suggestion.InboxOrder;
import org.jiangtai.suggestion.InboxPart;
import org.jiangtai.suggestion.InboxQuery;
import org.jiangtai.suggestion.InboxRow;
import org.jiangtai.suggestion.InboxService;
import org.jiangtai.suggestion.OfficeService;
import org.jiangtai.suggestion.TemplateService;
import org.jiangtai.uikit.Page;
import org.jiangtai.uikit.PagedList;

/** The inbox: what residents suggested, what burns first. */
@Route("suggestions")
@Menu(title = "suggestion.menu", order = 20, icon = "vaadin:comment-ellipsis-o")
@Opens(value = InboxService.class, method = "find")
@StyleSheet("context://suggestion/suggestion.css")
class SuggestionsView extends Page {

    private final transient InboxService inbox;
    private final transient Wording wording;
    private final transient Map<Long, String> names;
    private final Select<InboxPart> part = new Select<>();
    private final ComboBox<Unit> unit = new ComboBox<>();
    private final ComboBox<Category> category = new ComboBox<>();

    SuggestionsView(InboxService inbox, Wording wording, BulkHandling bulk, CurrentPerson current) {
        super("suggestion.menu");
        this.inbox = inbox;
        this.wording = wording;
        this.names = wording.unitNames();
        addHelp("suggestion.inbox.help");
        if (current.may(InboxService.class, "takeDown")) {
            addActions(
                    new RouterLink(getTranslation("suggestion.new.title"), NewSuggestionView.class),
                    new RouterLink(getTranslation("suggestion.batch"), BatchView.class),
                    new RouterLink(getTranslation("suggestion.import"), ImportView.class));
        }
        if (current.may(FlowService.class, "flow")) {
            addActions(new RouterLink(getTranslation("suggestion.flow.title"), FlowView.class));
        }
        if (current.may(OfficeService.class, "save")) {
            addActions(new RouterLink(getTranslation("suggestion.offices.title"), OfficesView.class));
        }
        if (current.may(TemplateService.class, "save")) {
            addActions(new RouterLink(getTranslation("suggestion.templates.title"), TemplatesView.class));
        }
        var list = new PagedList<InboxRow>("suggestion.inbox.empty", InboxRow::id, this::found);
        columns(list);
        filters(list);
        if (current.may(HandlingService.class, "acceptAll")) {
            list.addBulk("enum.Action.ACCEPT", chosen -> bulk.accept(chosen, list));
            list.addBulk("enum.Action.ASSIGN", chosen -> bulk.assign(chosen, list));
            list.addBulk("enum.Action.MERGE", chosen -> bulk.merge(chosen, list));
        }
        list.exportPeopleAs("suggestion.menu", "Suggestion");
        list.refresh();
        add(list);
    }

    private PagedList.Found<InboxRow> found(String words) {
        Long unitId = unit.getValue() == null ? null : unit.getValue().id();
        InboxPart wanted = part.getValue();
        Category about = category.getValue();
        return new PagedList.Found<>() {
            @Override
            public List<InboxRow> page(int offset, int limit, List<PagedList.Order> orders) {
                return inbox.find(query(order(orders)), offset, limit);
            }

            @Override
            public long count() {
                return inbox.count(query(InboxOrder.BURNING));
            }

            private InboxQuery query(InboxOrder order) {
                return new InboxQuery(wanted, unitId, about, null, words, order);
            }
        };
    }

    /** By the key of the column that somebody chose; the parts that nobody works on any more come newest first. */
    private InboxOrder order(List<PagedList.Order> orders) {
        if (orders.isEmpty()) {
            return switch (part.getValue()) {
                case ANSWERED, CLOSED, MERGED, ALL -> InboxOrder.NEWEST;
                default -> InboxOrder.BURNING;
            };
        }
        PagedList.Order first = orders.getFirst();
        return switch (InboxOrder.valueOf(first.key())) {
            case NEWEST, OLDEST -> first.descending() ? InboxOrder.NEWEST : InboxOrder.OLDEST;
            case SUPPORTED -> InboxOrder.SUPPORTED;
            case BURNING -> InboxOrder.BURNING;
        };
    }

    private void columns(PagedList<InboxRow> list) {
        list.roomy(list.drawn("suggestion.field.what", InboxRow::what, this::link));
        list.drawn("suggestion.field.state", row -> getTranslation(row.state().labelKey()), StateBadges::new);
        list.drawn("suggestion.field.due", this::dueText, this::due, InboxOrder.BURNING.name());
        list.text("suggestion.field.assigned", row -> Wording.name(names, row.assignedUnitId()));
        list.sorted("suggestion.field.received", wording::received, InboxOrder.OLDEST.name());
        list.sorted("suggestion.field.supporters", row -> Long.toString(row.supporters()), InboxOrder.SUPPORTED.name());
        list.text("suggestion.field.unit", row -> Wording.name(names, row.unitId()));
        list.text(
                "suggestion.field.category",
                row -> getTranslation(row.category().labelKey()));
        list.text("suggestion.field.event", InboxRow::event);
        list.text("suggestion.author", this::author);
        list.text("suggestion.field.code", InboxRow::trackingCode).setVisible(false);
    }

    private String author(InboxRow row) {
        String name = row.anonymous() ? getTranslation("suggestion.anonymous") : row.maskedName();
        return (name + " " + row.maskedPhone()).strip();
    }

    private RouterLink link(InboxRow row) {
        return new RouterLink(
                Wording.firstWords(row.what()),
                SuggestionView.class,
                new RouteParameters("id", Long.toString(row.id())));
    }

    private String dueText(InboxRow row) {
        return wording.due(row, getLocale());
    }

    private Span due(InboxRow row) {
        var due = new Span(dueText(row));
        if (row.late()) {
            due.addClassName("jt-suggestion-late");
        }
        return due;
    }

    private void filters(PagedList<InboxRow> list) {
        part.setAriaLabel(getTranslation("suggestion.field.state"));
        part.setItems(InboxPart.values());
        part.setItemLabelGenerator(one -> getTranslation(one.labelKey()));
        part.setValue(InboxPart.OPEN);
        list.addFilter(part);

        unit.setPlaceholder(getTranslation("suggestion.field.anyUnit"));
        unit.setAriaLabel(getTranslation("suggestion.field.anyUnit"));
        unit.setItems(wording.units());
        unit.setItemLabelGenerator(Unit::shortName);
        unit.setClearButtonVisible(true);
        list.addFilter(unit);

        category.setPlaceholder(getTranslation("suggestion.field.category"));
        category.setAriaLabel(getTranslation("suggestion.field.category"));
        category.setItems(Category.values());
        category.setItemLabelGenerator(one -> getTranslation(one.labelKey()));
        category.setClearButtonVisible(true);
        list.addFilter(category);
    }
}
