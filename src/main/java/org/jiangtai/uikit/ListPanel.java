package org.jiangtai.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.ListDataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableFunction;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jiangtai.shared.XlsxTable;
import org.jspecify.annotations.Nullable;

/**
 * A list as every page of the desk has it: one search field over all columns, filters beside it, columns that sort, a
 * count, an export of what is shown, and a sentence that says what to do first where there is nothing yet.
 */
public final class ListPanel<T> extends Div {

    private static final int ROOMY = 3;

    private final Grid<T> grid = new Grid<>();
    private final TextField search = new TextField();
    private final Span count = new Span();
    private final Div filters = new Div();
    private final Div toolbar = new Div();
    private final List<XlsxTable.Column<T>> columns = new ArrayList<>();
    private final List<Predicate<T>> predicates = new ArrayList<>();
    private SerializableFunction<String, Predicate<T>> alsoFinds = wanted -> item -> false;
    private List<T> items = List.of();

    public ListPanel(String emptyKey) {
        addClassName("jt-list");
        toolbar.addClassName("jt-list-toolbar");
        filters.addClassName("jt-list-filters");
        count.addClassName("jt-list-count");
        count.getElement().setAttribute("aria-live", "polite");
        search.setPlaceholder(getTranslation("list.search"));
        search.setAriaLabel(getTranslation("list.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refresh());
        toolbar.add(search, filters, count);
        grid.addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_NO_BORDER);
        grid.setEmptyStateText(getTranslation(emptyKey));
        grid.setColumnReorderingAllowed(true);
        grid.setItems(new ListDataProvider<>(items));
        add(toolbar, grid);
    }

    /** A column of text; it sorts the way Chinese readers expect, and it is searched and exported. */
    public Grid.Column<T> text(String headingKey, SerializableFunction<T, @Nullable String> value) {
        Collator collator = Collator.getInstance(Locale.CHINA);
        return column(headingKey, value)
                .setComparator((a, b) ->
                        collator.compare(Objects.toString(value.apply(a), ""), Objects.toString(value.apply(b), "")));
    }

    /** A column that sorts by something else than its text, such as a time or a number. */
    public <C extends Comparable<? super C>> Grid.Column<T> sorted(
            String headingKey, SerializableFunction<T, @Nullable String> shown, SerializableFunction<T, C> by) {
        return column(headingKey, shown).setComparator((a, b) -> by.apply(a).compareTo(by.apply(b)));
    }

    /** A column drawn by a component; {@code text} is what is searched, sorted and exported. */
    public Grid.Column<T> drawn(
            String headingKey,
            SerializableFunction<T, @Nullable String> text,
            SerializableFunction<T, ? extends Component> component) {
        String heading = getTranslation(headingKey);
        columns.add(new XlsxTable.Column<>(heading, text::apply));
        return grid.addColumn(new ComponentRenderer<Component, T>(component::apply))
                .setHeader(heading)
                .setAutoWidth(true)
                .setResizable(true)
                .setComparator(
                        (a, b) -> Objects.toString(text.apply(a), "").compareTo(Objects.toString(text.apply(b), "")));
    }

    /** Lets a column of long text take what the others leave, instead of pushing them off the screen. */
    public Grid.Column<T> roomy(Grid.Column<T> column) {
        return column.setAutoWidth(false).setWidth("14rem").setFlexGrow(ROOMY);
    }

    /** Buttons at the end of a row: neither sorted nor exported. */
    public Grid.Column<T> actions(SerializableFunction<T, ? extends Component> component) {
        return grid.addColumn(new ComponentRenderer<Component, T>(component::apply))
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setFrozenToEnd(true);
    }

    /** Adds a control beside the search field; call {@link #refresh} when it changes. */
    public void addFilter(Component control, Predicate<T> predicate) {
        filters.add(control);
        predicates.add(predicate);
    }

    /**
     * Adds a link that saves what is shown, in the order shown, as an xlsx file: for lists that tell nothing of people.
     */
    public void exportAs(String titleKey) {
        toolbar.add(ExportLink.of(getTranslation(titleKey), () -> columns, this::shown));
    }

    /**
     * The same for a list that tells of people: it asks for a reason first, which stands in the file and in the record.
     *
     * @param thing what the rows are, as the record calls it: {@code Registration}
     */
    public void exportPeopleAs(String titleKey, String thing) {
        exportPeopleAs(titleKey, thing, List::of);
    }

    /**
     * The same with more columns than are shown, such as names in full.
     *
     * @param inFull asked for when the file is made, by the person who gave the reason
     */
    public void exportPeopleAs(String titleKey, String thing, Supplier<List<XlsxTable.Column<T>>> inFull) {
        toolbar.add(new PeopleExport(new Export<>(
                getTranslation(titleKey),
                () -> Stream.concat(columns.stream(), inFull.get().stream()).toList(),
                this::shown,
                thing)));
    }

    /** Lets the search find more than what is shown, such as a name that is masked here. */
    public void alsoFinds(SerializableFunction<String, Predicate<T>> finder) {
        alsoFinds = finder;
    }

    private List<T> shown() {
        return grid.getListDataView().getItems().toList();
    }

    public void setItems(Collection<T> fresh) {
        items = List.copyOf(fresh);
        grid.setItems(new ListDataProvider<>(items));
        refresh();
    }

    /** Applies the search and the filters again. */
    public void refresh() {
        String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        Predicate<T> hidden = wanted.isEmpty() ? item -> true : alsoFinds.apply(wanted);
        grid.getListDataView()
                .setFilter(item -> predicates.stream().allMatch(predicate -> predicate.test(item))
                        && (matches(item, wanted) || hidden.test(item)));
        count.setText(getTranslation("list.count", grid.getListDataView().getItemCount(), items.size()));
    }

    private boolean matches(T item, String wanted) {
        return columns.stream()
                .map(column -> Objects.toString(column.value().apply(item), ""))
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private Grid.Column<T> column(String headingKey, SerializableFunction<T, @Nullable String> value) {
        String heading = getTranslation(headingKey);
        columns.add(new XlsxTable.Column<>(heading, value::apply));
        return grid.addColumn(value::apply)
                .setHeader(heading)
                .setAutoWidth(true)
                .setResizable(true);
    }

    public Grid<T> grid() {
        return grid;
    }

    public TextField searchField() {
        return search;
    }
}
