package org.jiangtai.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jiangtai.shared.XlsxTable;
import org.jspecify.annotations.Nullable;

/** What every list of the desk has around its rows: a search field, filters beside it, a count and an export. */
public abstract sealed class ListFrame<T> extends Div permits ListPanel, PagedList {

    private static final int ROOMY = 3;

    private final Grid<T> grid = new Grid<>();
    private final TextField search = new TextField();
    private final Span count = new Span();
    private final Div filters = new Div();
    private final Div toolbar = new Div();
    private final List<XlsxTable.Column<T>> columns = new ArrayList<>();

    ListFrame(String emptyKey) {
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
        search.addValueChangeListener(change -> searched());
        toolbar.add(search, filters, count);
        grid.addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_NO_BORDER);
        grid.setEmptyStateText(getTranslation(emptyKey));
        grid.setColumnReorderingAllowed(true);
        add(toolbar, grid);
    }

    /** Applies the search and the filters again. */
    public abstract void refresh();

    /** Hears of new words in the search field. */
    void searched() {
        refresh();
    }

    /** The rows that are shown and those a scroll away, for a file; read once, from first to last. */
    abstract Supplier<Stream<T>> exported();

    /** Lets a column of long text take what the others leave, instead of pushing them off the screen. */
    public final Grid.Column<T> roomy(Grid.Column<T> column) {
        return column.setAutoWidth(false).setWidth("14rem").setFlexGrow(ROOMY);
    }

    /** Makes a list that stands among other things as tall as its rows; for few of them. */
    public final void asTallAsItsRows() {
        grid.setAllRowsVisible(true);
    }

    /** Buttons at the end of a row: neither sorted nor exported. */
    public final Grid.Column<T> actions(SerializableFunction<T, ? extends Component> component) {
        return grid.addColumn(new ComponentRenderer<Component, T>(component::apply))
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setFrozenToEnd(true);
    }

    /**
     * Adds a link that saves what is shown, in the order shown, as an xlsx file: for lists that tell nothing of people.
     */
    public final void exportAs(String titleKey, Object... arguments) {
        String title = getTranslation(titleKey, arguments);
        toolbar.add(ExportLink.of(new Export<>(title, () -> columns, exported(), null), () -> ""));
    }

    /**
     * The same for a list that tells of people: it asks for a reason first, which stands in the file and in the record.
     *
     * @param thing what the rows are, as the record calls it: {@code Registration}
     */
    public final void exportPeopleAs(String titleKey, String thing) {
        exportPeopleAs(titleKey, thing, List::of);
    }

    /**
     * The same with more columns than are shown, such as names in full.
     *
     * @param inFull asked for when the file is made, by the person who gave the reason
     */
    public final void exportPeopleAs(String titleKey, String thing, Supplier<List<XlsxTable.Column<T>>> inFull) {
        toolbar.add(new PeopleExport(new Export<>(
                getTranslation(titleKey),
                () -> Stream.concat(columns.stream(), inFull.get().stream()).toList(),
                exported(),
                thing)));
    }

    /**
     * The same with columns of its own instead of those on the screen, for a list whose file has a form that is laid
     * down; one such button can be had for each form.
     *
     * @param form the columns, asked for when the file is made
     */
    public final PeopleExport exportPeopleIn(String titleKey, String thing, Supplier<List<XlsxTable.Column<T>>> form) {
        var button = new PeopleExport(new Export<>(getTranslation(titleKey), form, exported(), thing));
        toolbar.add(button);
        return button;
    }

    public final Grid<T> grid() {
        return grid;
    }

    public final TextField searchField() {
        return search;
    }

    final Div filters() {
        return filters;
    }

    final Div toolbar() {
        return toolbar;
    }

    final List<XlsxTable.Column<T>> columns() {
        return columns;
    }

    final void count(String sentence) {
        count.setText(sentence);
    }

    final Grid.Column<T> written(String headingKey, SerializableFunction<T, @Nullable String> value) {
        return headed(headingKey, value, grid.addColumn(value::apply));
    }

    final Grid.Column<T> rendered(
            String headingKey,
            SerializableFunction<T, @Nullable String> text,
            SerializableFunction<T, ? extends Component> component) {
        return headed(headingKey, text, grid.addColumn(new ComponentRenderer<Component, T>(component::apply)));
    }

    private Grid.Column<T> headed(
            String headingKey, SerializableFunction<T, @Nullable String> text, Grid.Column<T> column) {
        String heading = getTranslation(headingKey);
        columns.add(new XlsxTable.Column<>(heading, text::apply));
        return column.setHeader(heading).setAutoWidth(true).setResizable(true);
    }
}
