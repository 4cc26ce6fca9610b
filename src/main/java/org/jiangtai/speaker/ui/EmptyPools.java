package org.jiangtai.speaker.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.stream.Collectors;
import org.jiangtai.place.Unit;
import org.jiangtai.shared.XlsxTable;
import org.jiangtai.uikit.ExportLink;
import org.jiangtai.uikit.Feedback;

/** The units that keep nobody in reserve, to save and to remind. */
final class EmptyPools extends Div {

    EmptyPools(List<Unit> units, Feedback feedback) {
        addClassNames("jt-card", "jt-stack");
        add(new H2(getTranslation("speaker.pools", units.size())));
        if (units.isEmpty()) {
            add(new Paragraph(getTranslation("speaker.pools.none")));
            return;
        }
        String names =
                units.stream().map(Unit::shortName).collect(Collectors.joining(getTranslation("list.separator")));
        String reminder = getTranslation("speaker.pools.reminder", names);
        var text = new TextArea(getTranslation("speaker.pools.reminder.label"));
        text.setValue(reminder);
        text.setReadOnly(true);
        text.setWidthFull();
        var copy = new Button(getTranslation("speaker.pools.copy"), VaadinIcon.COPY_O.create());
        Clipboard.onClick(copy)
                .writeText(
                        reminder,
                        copied -> feedback.done("speaker.pools.copied"),
                        refused -> feedback.failed("speaker.link.copyByHand"));
        List<XlsxTable.Column<Unit>> columns = List.of(
                new XlsxTable.Column<>(getTranslation("speaker.pools.code"), Unit::code),
                new XlsxTable.Column<>(getTranslation("speaker.talent.unit"), Unit::name));
        var row = new Div(copy, ExportLink.of(getTranslation("speaker.pools.title"), () -> columns, () -> units));
        row.addClassName("jt-row");
        add(new Paragraph(names), text, row);
    }
}
