package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.List;
import java.util.Set;
import org.jiangtai.suggestion.MergeService;
import org.jiangtai.suggestion.Suggestion;
import org.jiangtai.uikit.Feedback;

/** Shows the open suggestions that look like this one, and lets it go on with one of them. */
final class MergeDialog extends Dialog {

    MergeDialog(Suggestion suggestion, MergeService merging, Feedback feedback, Runnable done) {
        setHeaderTitle(getTranslation("enum.Action.MERGE"));
        List<Suggestion> alike = merging.alike(suggestion.id());
        getFooter().add(new Button(getTranslation("action.back"), click -> close()));
        if (alike.isEmpty()) {
            add(new Paragraph(getTranslation("suggestion.merge.none")));
            return;
        }
        var lead = new RadioButtonGroup<Suggestion>();
        lead.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        lead.setLabel(getTranslation("suggestion.merge.into"));
        lead.setItems(alike);
        lead.setItemLabelGenerator(one -> getTranslation(
                "suggestion.merge.one",
                Wording.firstWords(one.what()),
                getTranslation(one.state().labelKey()),
                one.supporters()));
        lead.setValue(alike.getFirst());
        add(new Paragraph(getTranslation("suggestion.merge.help")), lead);
        var go = new Button(getTranslation("enum.Action.MERGE"), click -> {
            merging.merge(lead.getValue().id(), Set.of(suggestion.id()));
            close();
            feedback.done("suggestion.done.merged", 1);
            done.run();
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(go);
    }
}
