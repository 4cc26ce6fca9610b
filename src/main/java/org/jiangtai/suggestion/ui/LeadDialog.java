package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Comparator;
import java.util.List;
import org.jiangtai.suggestion.InboxRow;

/** Asks with which of several suggestions the others go on. */
final class LeadDialog extends Dialog {

    LeadDialog(List<InboxRow> chosen, SerializableConsumer<InboxRow> merge) {
        setHeaderTitle(getTranslation("enum.Action.MERGE"));
        var lead = new RadioButtonGroup<InboxRow>();
        lead.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        lead.setLabel(getTranslation("suggestion.merge.lead"));
        List<InboxRow> sorted = chosen.stream()
                .sorted(Comparator.comparing((InboxRow row) -> row.assignedUnitId() == null)
                        .thenComparing(
                                Comparator.comparingLong(InboxRow::supporters).reversed())
                        .thenComparing(InboxRow::receivedAt))
                .toList();
        lead.setItems(sorted);
        lead.setItemLabelGenerator(row -> getTranslation(
                "suggestion.merge.one",
                Wording.firstWords(row.what()),
                getTranslation(row.state().labelKey()),
                row.supporters()));
        lead.setValue(sorted.getFirst());
        add(new Paragraph(getTranslation("suggestion.merge.help")), lead);
        var go = new Button(getTranslation("enum.Action.MERGE"), click -> {
            close();
            merge.accept(lead.getValue());
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("action.back"), click -> close()), go);
    }
}
