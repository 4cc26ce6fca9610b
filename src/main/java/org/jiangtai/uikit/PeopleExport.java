package org.jiangtai.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;

/** A button that saves a list that tells of people, once the person has said what the file is for. */
final class PeopleExport extends Div {

    private final ExportLink file;
    private String reason = "";

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
