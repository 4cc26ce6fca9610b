package org.jiangtai.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Supplier;
import org.jiangtai.shared.XlsxTable;

/** A button that saves a list that tells of people, once the person has said what the file is for. */
public final class PeopleExport extends Div {

    private final ExportLink file;
    private String reason = "";

    /**
     * A button for rows that are asked for when the file is made.
     *
     * @param title the file's and its sheet's name
     * @param thing what the rows are, as the record calls it
     */
    public static <T> PeopleExport of(
            String title, List<XlsxTable.Column<T>> columns, Supplier<List<T>> rows, String thing) {
        return new PeopleExport(new Export<>(title, () -> columns, () -> rows.get().stream(), thing));
    }

    PeopleExport(Export<?> export) {
        file = ExportLink.of(export, () -> reason);
        file.getElement().setAttribute("hidden", true);
        var ask = new Button(getTranslation("list.export"), click -> ask());
        ask.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        ask.addClassName("jt-export");
        add(ask, file);
    }

    private void ask() {
        Confirm.askReason("uikit.export.title", "uikit.export.text", "list.export", Exports.MOST_REASON, given -> {
            reason = given;
            file.getElement().executeJs("this.click()");
        });
    }
}
