package org.jiangtai.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.ListDataProvider;
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
import org.jspecify.annotations.Nullable;

/**
 * A list as every page of the desk has it: one search field over all columns, filters beside it, columns that sort, a
 * count, an export of what is shown, and a sentence that says what to do first where there is nothing yet. It holds all
 * its rows; {@link PagedList} is for lists that may be long.
 */
public final class ListPanel<T> extends ListFrame<T> {

    private final List<Predicate<T>> predicates = new ArrayList<>();
    private SerializableFunction<String, Predicate<T>> alsoFinds = wanted -> item -> false;
    private List<T> items = List.of();

    public ListPanel(String emptyKey) {
        super(emptyKey);
        grid().setItems(new ListDataProvider<>(items));
    }

    /** A column of text; it sorts the way Chinese readers expect, and it is searched and exported. */
    public Grid.Column<T> text(String headingKey, SerializableFunction<T, @Nullable String> value) {
        Collator collator = Collator.getInstance(Locale.CHINA);
        return written(headingKey, value)
                .setComparator((a, b) ->
                        collator.compare(Objects.toString(value.apply(a), ""), Objects.toString(value.apply(b), "")));
    }

    /** A column that sorts by something else than its text, such as a time or a number. */
    public <C extends Comparable<? super C>> Grid.Column<T> sorted(
            String headingKey, SerializableFunction<T, @Nullable String> shown, SerializableFunction<T, C> by) {
        return written(headingKey, shown).setComparator((a, b) -> by.apply(a).compareTo(by.apply(b)));
    }

    /** A column drawn by a component; {@code text} is what is searched, sorted and exported. */
    public Grid.Column<T> drawn(
            String headingKey,
            SerializableFunction<T, @Nullable String> text,
            SerializableFunction<T, ? extends Component> component) {
        return rendered(headingKey, text, component)
                .setComparator(
                        (a, b) -> Objects.toString(text.apply(a), "").compareTo(Objects.toString(text.apply(b), "")));
    }

    /** Adds a control beside the search field; call {@link #refresh} when it changes. */
    public void addFilter(Component control, Predicate<T> predicate) {
        filters().add(control);
        predicates.add(predicate);
    }

    /** Lets the search find more than what is shown, such as a name that is masked here. */
    public void alsoFinds(SerializableFunction<String, Predicate<T>> finder) {
        alsoFinds = finder;
    }

    public void setItems(Collection<T> fresh) {
        items = List.copyOf(fresh);
        grid().setItems(new ListDataProvider<>(items));
        refresh();
    }

    @Override
    public void refresh() {
        String wanted = searchField().getValue().strip().toLowerCase(Locale.ROOT);
        Predicate<T> hidden = wanted.isEmpty() ? item -> true : alsoFinds.apply(wanted);
        grid().getListDataView()
                .setFilter(item -> predicates.stream().allMatch(predicate -> predicate.test(item))
                        && (matches(item, wanted) || hidden.test(item)));
        count(getTranslation("list.count", grid().getListDataView().getItemCount(), items.size()));
    }

    @Override
    Supplier<Stream<T>> exported() {
        return () -> grid().getListDataView().getItems();
    }

    private boolean matches(T item, String wanted) {
        return columns().stream()
                .map(column -> Objects.toString(column.value().apply(item), ""))
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
