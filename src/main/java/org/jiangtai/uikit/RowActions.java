package org.jiangtai.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The two buttons at the end of a row: change and remove. A screen reader hears of what. */
public final class RowActions<T> extends Div {

    /** @param name what the row is, as people call it; a null action has no button */
    public RowActions(T item, String name, @Nullable Consumer<T> edit, @Nullable Consumer<T> remove) {
        addClassName("jt-row");
        if (edit != null) {
            add(button("uikit.row.edit", name, VaadinIcon.EDIT, () -> edit.accept(item)));
        }
        if (remove != null) {
            add(button("uikit.row.remove", name, VaadinIcon.TRASH, () -> remove.accept(item)));
        }
    }

    private Button button(String key, String name, VaadinIcon icon, Runnable action) {
        var button = new Button(icon.create(), click -> action.run());
        String label = getTranslation(key, name);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
