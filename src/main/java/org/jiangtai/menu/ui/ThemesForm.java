package org.jiangtai.menu.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jiangtai.menu.Theme;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FormDialog;

/** The list of themes: names in both languages, their order, new ones, and those that nobody needs gone. */
final class ThemesForm {

    private final FormDialog dialog;
    private final Div rows = new Div();
    private final List<Row> themes = new ArrayList<>();

    private final class Row extends Div {

        private final long id;
        private final TextField nameZh = new TextField();
        private final TextField nameEn = new TextField();

        Row(Theme theme) {
            id = theme.id();
            addClassName("jt-row");
            nameZh.setValue(theme.nameZh());
            nameZh.setAriaLabel(getTranslation("menu.theme.nameZh"));
            nameZh.setPlaceholder(getTranslation("menu.theme.nameZh"));
            nameEn.setValue(theme.nameEn());
            nameEn.setAriaLabel(getTranslation("menu.theme.nameEn"));
            nameEn.setPlaceholder(getTranslation("menu.theme.nameEn"));
            add(
                    nameZh,
                    nameEn,
                    button("menu.theme.up", VaadinIcon.ARROW_UP, () -> move(this, -1)),
                    button("menu.theme.down", VaadinIcon.ARROW_DOWN, () -> move(this, 1)),
                    button("menu.theme.remove", VaadinIcon.TRASH, () -> drop(this)));
        }

        private Button button(String key, VaadinIcon icon, Runnable action) {
            var button = new Button(icon.create(), click -> action.run());
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            button.setAriaLabel(getTranslation(key, nameZh.getValue()));
            button.setTooltipText(getTranslation(key, nameZh.getValue()));
            return button;
        }
    }

    ThemesForm(List<Theme> kept, Feedback feedback, Consumer<List<Theme>> save) {
        dialog = new FormDialog(rows.getTranslation("menu.themes"), feedback, () -> save.accept(wanted()));
        var help = new Paragraph(rows.getTranslation("menu.theme.help"));
        help.addClassName("jt-help");
        dialog.addWide(help);
        dialog.addWide(rows);
        dialog.addWide(new Button(rows.getTranslation("menu.theme.add"), VaadinIcon.PLUS.create(), click -> {
            themes.add(new Row(new Theme(0, "", "", 0)));
            changed();
            themes.getLast().nameZh.focus();
        }));
        kept.forEach(theme -> themes.add(new Row(theme)));
        draw();
    }

    private void move(Row row, int by) {
        int from = themes.indexOf(row);
        int to = from + by;
        if (to >= 0 && to < themes.size()) {
            Collections.swap(themes, from, to);
            changed();
        }
    }

    private void drop(Row row) {
        themes.remove(row);
        changed();
    }

    private void changed() {
        dialog.markChanged();
        draw();
    }

    /** The fields are known by their place in the list, as the service names them. */
    private void draw() {
        rows.removeAll();
        IntStream.range(0, themes.size()).forEach(i -> {
            rows.add(themes.get(i));
            dialog.bind("nameZh" + i, themes.get(i).nameZh);
            dialog.bind("nameEn" + i, themes.get(i).nameEn);
        });
    }

    private List<Theme> wanted() {
        return themes.stream()
                .map(row -> new Theme(row.id, row.nameZh.getValue(), row.nameEn.getValue(), 0))
                .toList();
    }

    void open() {
        dialog.open();
    }
}
