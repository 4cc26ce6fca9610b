package org.jiangtai.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jiangtai.identity.Role;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class PagedListTest extends SpringBrowserlessTest {

    private static final int MANY = 100_000;

    /** A row that is another object each time it is read, as rows from a database are. */
    record Row(int id, String name) {}

    @Autowired
    Fixtures fixtures;

    private final List<String> asked = new ArrayList<>();
    private final TextField street = new TextField();
    private PagedList<Row> list;
    private int rows = MANY;

    @BeforeEach
    void list() {
        fixtures.signIn(Role.ORGANISER);
        list = new PagedList<>("list.nothing", Row::id, words -> {
            String place = street.getValue();
            return new PagedList.Found<>() {
                @Override
                public List<Row> page(int offset, int limit, List<PagedList.Order> orders) {
                    asked.add(offset + "+" + limit);
                    return found(words + place, orders)
                            .skip(offset)
                            .limit(limit)
                            .mapToObj(id -> new Row(id, name(id)))
                            .toList();
                }

                @Override
                public long count() {
                    return found(words + place, List.of()).count();
                }
            };
        });
        list.sorted("list.search", Row::name, "name");
        list.addFilter(street);
        UI.getCurrent().add(list);
    }

    @Test
    void nothingIsAskedForBeforeTheListIsReady() {
        roundTrip();
        assertThat(asked).isEmpty();
        list.refresh();
        roundTrip();
        assertThat(asked).isNotEmpty();
    }

    @Test
    void onlyTheRowsOnTheScreenAreRead() {
        list.refresh();
        roundTrip();
        assertThat(text()).contains(list.getTranslation("list.found", MANY));
        assertThat(test(list.grid()).getRow(MANY - 1).name()).isEqualTo("第99999条");
        assertThat(asked).hasSizeLessThan(5);
    }

    @Test
    void whatIsSearchedForGoesToTheRows() {
        list.refresh();
        test(list.searchField()).setValue("第7777");
        roundTrip();
        assertThat(test(list.grid()).size()).isEqualTo(11);
        assertThat(text()).contains(list.getTranslation("list.found", 11));
    }

    @Test
    void aFilterIsReadWhenSomebodyChangesItAndIsTold() {
        List<String> told = new ArrayList<>();
        list.onChange(() -> told.add(list.words() + street.getValue()));
        list.refresh();
        assertThat(told).isEmpty();
        test(street).setValue("99999");
        roundTrip();
        assertThat(test(list.grid()).size()).isEqualTo(1);
        assertThat(told).containsExactly("99999");
    }

    @Test
    void theOrderGoesToTheRowsByItsKey() {
        list.refresh();
        list.orderBy(new PagedList.Order("name", true));
        roundTrip();
        assertThat(list.orders()).containsExactly(new PagedList.Order("name", true));
        assertThat(test(list.grid()).getRow(0).id()).isEqualTo(MANY - 1);
        list.orderBy(new PagedList.Order("drop table", false));
        assertThat(list.orders()).containsExactly(new PagedList.Order("name", true));
    }

    @Test
    void theHeadingSortsToo() {
        list.refresh();
        test(list.grid()).sortByColumn(0);
        test(list.grid()).sortByColumn(0, SortDirection.DESCENDING);
        roundTrip();
        assertThat(test(list.grid()).getRow(0).id()).isEqualTo(MANY - 1);
    }

    @Test
    void theFileHoldsAllThatWasFoundInItsOrderPartByPart() {
        list.refresh();
        list.orderBy(new PagedList.Order("name", true));
        asked.clear();
        List<Integer> written = list.exported().get().map(Row::id).toList();
        assertThat(written).hasSize(MANY).startsWith(MANY - 1).endsWith(0);
        assertThat(asked).contains("0+500", "99500+500").hasSize(201);
    }

    @Test
    void theFileIsWrittenWhileItIsRead() {
        list.refresh();
        list.exported().get().limit(3).forEach(row -> assertThat(asked).hasSizeLessThan(3));
    }

    @Test
    void whatIsChosenIsCountedAndStaysChosenWhenReadAgain() {
        rows = 600;
        List<Set<Row>> done = new ArrayList<>();
        list.addBulk("action.close", done::add);
        list.refresh();
        roundTrip();
        assertThat($(Button.class).withText(list.getTranslation("action.close")).all())
                .isEmpty();
        test(list.grid()).clickRow(3);
        list.grid().asMultiSelect().select(new Row(3, "第3条"), new Row(4, "第4条"));
        assertThat(text()).contains(list.getTranslation("list.chosen", 2));
        list.refresh();
        assertThat(text()).contains(list.getTranslation("list.chosen", 2));
        test($(Button.class)
                        .withText(list.getTranslation("list.choose.first", 500))
                        .single())
                .click();
        assertThat(text()).contains(list.getTranslation("list.chosen", 500));
        test($(Button.class).withText(list.getTranslation("action.close")).single())
                .click();
        assertThat(done.getFirst()).hasSize(500);
        test($(Button.class).withText(list.getTranslation("list.choose.none")).single())
                .click();
        assertThat(list.grid().getSelectedItems()).isEmpty();
    }

    @Test
    void anEmptyListSaysSomethingElseWhenItWasSearched() {
        rows = 0;
        list.refresh();
        Grid<Row> grid = list.grid();
        String nothing = grid.getEmptyStateText();
        assertThat(nothing).isEqualTo(list.getTranslation("list.nothing"));
    }

    private String text() {
        return $(Span.class).all().stream().map(Span::getText).toList().toString();
    }

    private IntStream found(String words, List<PagedList.Order> orders) {
        boolean backwards = !orders.isEmpty() && orders.getFirst().descending();
        IntStream ids = IntStream.range(0, rows).map(id -> backwards ? rows - 1 - id : id);
        return words.isEmpty() ? ids : ids.filter(id -> name(id).contains(words));
    }

    private static String name(int id) {
        return "第" + id + "条";
    }
}
