package org.jiangtai.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list that may have a hundred thousand rows. It looks like a {@link ListPanel} and holds only the rows on the screen:
 * what is typed into the search field, the filters and the order go to whoever has the rows. Nothing is asked for before
 * the first {@link #refresh}. Ctrl+/ leads to the search field.
 */
public final class PagedList<T> extends ListFrame<T> {

    /** As many rows as are asked for at once, and as many as can be chosen together. */
    public static final int MOST_AT_ONCE = 500;

    /** By what the rows are sorted, as the column was told. */
    public record Order(String key, boolean descending) implements Serializable {}

    /** What was found by one search with one choice of filters; asked again for each part that is scrolled to. */
    public interface Found<T> {

        /**
         * A part of the rows.
         *
         * @param limit at most {@link #MOST_AT_ONCE}; fewer rows than that mean that there are no more
         * @param orders the first is the foremost; empty is the order that the rows have of their own. Rows that are
         *     alike by it must always come in the same order, or one is shown twice and another never.
         */
        List<T> page(int offset, int limit, List<Order> orders);

        long count();
    }

    private final transient SerializableFunction<String, Found<T>> finder;
    private final String emptyKey;
    private final List<HasValue<?, ?>> narrowing = new ArrayList<>();
    private final CallbackDataProvider<T, Void> rows;
    private final Chosen<T> chosen;
    private SerializableRunnable onChange = () -> {};
    private transient @Nullable Found<T> found;
    private List<Order> orders = List.of();
    private long total;

    /**
     * @param id what tells one row from another, also once it has changed
     * @param finder looks for the words in the search field; reads the filters there and then
     */
    public PagedList(
            String emptyKey, SerializableFunction<T, Object> id, SerializableFunction<String, Found<T>> finder) {
        super(emptyKey);
        this.emptyKey = emptyKey;
        this.finder = finder;
        this.rows = new CallbackDataProvider<>(this::page, this::size, id::apply);
        this.chosen = new Chosen<>(this);
        searchField().addFocusShortcut(Key.SLASH, KeyModifier.CONTROL);
        grid().setDataProvider(rows);
        grid().addSortListener(sorted -> {
            orders = sorted.getSortOrder().stream()
                    .map(order ->
                            new Order(order.getSorted().getKey(), order.getDirection() == SortDirection.DESCENDING))
                    .toList();
            if (sorted.isFromClient()) {
                onChange.run();
            }
        });
        addComponentAtIndex(1, chosen);
    }

    /** A column of text. */
    public Grid.Column<T> text(String headingKey, SerializableFunction<T, @Nullable String> value) {
        return written(headingKey, value);
    }

    /** A column of text that sorts. */
    public Grid.Column<T> sorted(String headingKey, SerializableFunction<T, @Nullable String> value, String sortKey) {
        return sorts(written(headingKey, value), sortKey);
    }

    /** A column drawn by a component; {@code text} is what is exported. */
    public Grid.Column<T> drawn(
            String headingKey,
            SerializableFunction<T, @Nullable String> text,
            SerializableFunction<T, ? extends Component> component) {
        return rendered(headingKey, text, component);
    }

    /** A column drawn by a component that sorts. */
    public Grid.Column<T> drawn(
            String headingKey,
            SerializableFunction<T, @Nullable String> text,
            SerializableFunction<T, ? extends Component> component,
            String sortKey) {
        return sorts(rendered(headingKey, text, component), sortKey);
    }

    /** Adds a field beside the search field; the rows are looked for anew when somebody changes it. */
    public <F extends Component & HasValueAndElement<?, ?>> F addFilter(F field) {
        filters().add(field);
        narrowing.add(field);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed();
            }
        });
        return field;
    }

    /** Lets rows be chosen, and gives a button for what can be done with all that are. */
    public void addBulk(String labelKey, SerializableConsumer<Set<T>> action) {
        chosen.add(labelKey, action);
    }

    public void clearSelection() {
        grid().asMultiSelect().clear();
    }

    /** Hears of each change that a person makes to the search, a filter or the order, once the rows are found. */
    public void onChange(SerializableRunnable listener) {
        onChange = listener;
    }

    /** What is searched for. */
    public String words() {
        return searchField().getValue().strip();
    }

    public List<Order> orders() {
        return orders;
    }

    /** Sorts by a column's key; a key that no column has changes nothing. */
    public void orderBy(Order order) {
        if (column(order) != null) {
            orderBy(List.of(order));
        }
    }

    /** Sorts by columns' keys, the foremost first; keys that no column has are left out, and none is no order. */
    public void orderBy(List<Order> wanted) {
        grid().sort(wanted.stream()
                .filter(order -> column(order) != null)
                .map(order -> new GridSortOrder<>(
                        column(order), order.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING))
                .toList());
    }

    private Grid.@Nullable Column<T> column(Order order) {
        Grid.Column<T> column = grid().getColumnByKey(order.key());
        return column != null && column.isSortable() ? column : null;
    }

    /** How many rows were found. */
    public long total() {
        return total;
    }

    /** The first of the rows found, in their order. */
    List<T> first(int most) {
        Found<T> asked = found;
        return asked == null ? List.of() : asked.page(0, most, orders);
    }

    @Override
    public void refresh() {
        Found<T> asked = finder.apply(words());
        total = asked.count();
        found = asked;
        boolean narrowed = !words().isEmpty() || narrowing.stream().anyMatch(field -> !field.isEmpty());
        grid().setEmptyStateText(getTranslation(narrowed ? "list.nothing" : emptyKey));
        count(getTranslation("list.found", total));
        rows.refreshAll();
        chosen.show();
    }

    @Override
    void searched() {
        changed();
    }

    /** Whoever scrolls sees what is found at that moment; the file holds what was found when it was asked for. */
    @Override
    Supplier<Stream<T>> exported() {
        return () -> {
            Found<T> asked = found;
            List<Order> order = orders;
            return asked == null
                    ? Stream.empty()
                    : Stream.iterate(0, offset -> offset + MOST_AT_ONCE)
                            .map(offset -> asked.page(offset, MOST_AT_ONCE, order))
                            .takeWhile(page -> !page.isEmpty())
                            .flatMap(List::stream);
        };
    }

    private void changed() {
        refresh();
        onChange.run();
    }

    private Stream<T> page(Query<T, Void> query) {
        Found<T> asked = found;
        int offset = query.getOffset();
        int limit = query.getLimit();
        if (asked == null) {
            return Stream.empty();
        }
        // The grid may ask for more at once than there may be, such as after a jump to the end.
        return Stream.iterate(offset, at -> at < offset + limit, at -> at + MOST_AT_ONCE)
                .flatMap(at -> asked.page(at, Math.min(MOST_AT_ONCE, offset + limit - at), orders).stream());
    }

    private int size(Query<T, Void> query) {
        return Math.toIntExact(total);
    }

    private Grid.Column<T> sorts(Grid.Column<T> column, String sortKey) {
        column.setKey(sortKey);
        column.setSortProperty(sortKey);
        return column;
    }
}
