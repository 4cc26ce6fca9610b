package org.jiangtai.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.jiangtai.uikit.Feedback;

/** Shows the recovery codes, this once: to be printed, copied, or written down. */
final class RecoveryCodesCard extends Div {

    RecoveryCodesCard(List<String> codes, Feedback feedback) {
        addClassName("jt-form-column");
        var list = new UnorderedList();
        codes.forEach(code -> list.add(new ListItem(code)));
        list.addClassName("jt-recovery-codes");
        var warning = new Paragraph(getTranslation("secondFactor.codes.once"));
        warning.addClassName("jt-warning");
        var copy = new Button(getTranslation("secondFactor.codes.copy"), VaadinIcon.COPY_O.create());
        Clipboard.onClick(copy)
                .writeText(
                        String.join("\n", codes),
                        copied -> feedback.done("secondFactor.codes.copied"),
                        refused -> feedback.failed("secondFactor.codes.notCopied"));
        var print = new Button(
                getTranslation("secondFactor.codes.print"),
                VaadinIcon.PRINT.create(),
                click -> UI.getCurrent().getPage().executeJs("window.print()"));
        var row = new Div(copy, print);
        row.addClassNames("jt-row", "jt-no-print");
        add(
                new H2(getTranslation("secondFactor.codes.title")),
                new Paragraph(getTranslation("secondFactor.codes.text")),
                list,
                warning,
                row);
    }
}
