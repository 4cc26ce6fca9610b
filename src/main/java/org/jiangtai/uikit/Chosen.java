package org.jiangtai.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Set;

/** Says how many rows of a list are chosen, and what can be done with them all. Not there while none is. */
final class Chosen<T> extends Div {

    private final PagedList<T> list;
    private final Span count = new Span();
    private final Button all = new Button();
    private final Div actions = new Div();

    Chosen(PagedList<T> list) {
        this.list = list;
        addClassNames("jt-row", "jt-list-chosen");
        actions.addClassName("jt-row");
        count.getElement().setAttribute("aria-live", "polite");
        all.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        all.addClickListener(click -> list.grid().asMultiSelect().select(list.first(PagedList.MOST_AT_ONCE)));
        var none = new Button(getTranslation("list.choose.none"), click -> list.clearSelection());
        none.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(count, actions, all, none);
        setVisible(false);
    }

    void add(String labelKey, SerializableConsumer<Set<T>> action) {
        if (actions.getElement().getChildCount() == 0) {
            list.grid().setSelectionMode(Grid.SelectionMode.MULTI);
            list.grid().addSelectionListener(change -> show());
        }
        actions.add(new Button(
                getTranslation(labelKey), click -> action.accept(list.grid().getSelectedItems())));
    }

    void show() {
        int chosen = list.grid().getSelectedItems().size();
        setVisible(chosen > 0);
        count.setText(getTranslation("list.chosen", chosen));
        all.setVisible(chosen < Math.min(list.total(), PagedList.MOST_AT_ONCE));
        all.setText(getTranslation(
                list.total() > PagedList.MOST_AT_ONCE ? "list.choose.first" : "list.choose.all",
                Math.min(list.total(), PagedList.MOST_AT_ONCE)));
    }
}
