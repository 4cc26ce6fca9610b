package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.suggestion.Adoption;
import org.jiangtai.suggestion.AnswerTemplate;
import org.jiangtai.suggestion.HandlingService;
import org.jiangtai.suggestion.Suggestion;
import org.jiangtai.suggestion.SuggestionService;
import org.jiangtai.suggestion.TemplateService;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FieldErrors;
import org.jiangtai.uikit.StatusBadge;

/** Writes the answer, with its author's eyes beside it. */
final class AnswerDialog extends Dialog {

    private final RadioButtonGroup<Adoption> adoption = new RadioButtonGroup<>();
    private final TextArea text = new TextArea();
    private final Div preview = new Div();

    AnswerDialog(
            Suggestion suggestion,
            HandlingService handling,
            TemplateService templates,
            Feedback feedback,
            Runnable done) {
        setHeaderTitle(getTranslation("enum.Action.ANSWER"));
        adoption.setLabel(getTranslation("suggestion.answer.adoption"));
        adoption.setItems(Adoption.values());
        adoption.setItemLabelGenerator(one -> getTranslation(one.labelKey()));
        adoption.setValue(Adoption.ADOPTED);
        adoption.addValueChangeListener(change -> show());
        var template = new ComboBox<AnswerTemplate>(getTranslation("suggestion.answer.template"));
        template.setItems(templates.all().stream()
                .filter(one -> one.category() == null || one.category() == suggestion.category())
                .toList());
        template.setItemLabelGenerator(AnswerTemplate::title);
        template.setWidthFull();
        template.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                // Put behind what is there already: nothing that was typed is lost.
                text.setValue((text.getValue() + "\n" + change.getValue().text()).strip());
                template.clear();
                text.focus();
            }
        });
        text.setLabel(getTranslation("suggestion.answer.text"));
        text.setHelperText(getTranslation("suggestion.answer.help"));
        text.setMaxLength(SuggestionService.MOST_CHARACTERS);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> show());
        preview.addClassName("jt-suggestion-preview");
        preview.getElement().setAttribute("aria-live", "polite");
        var columns = new Div(new Div(adoption, template, text), preview);
        columns.addClassName("jt-suggestion-dialog");
        add(columns);

        var errors = new FieldErrors(feedback).bind("answer", text);
        var send = new Button(getTranslation("suggestion.answer.send"), click -> {
            errors.clear();
            try {
                handling.answer(suggestion.id(), adoption.getValue(), text.getValue());
                close();
                feedback.done("suggestion.done.answered");
                done.run();
            } catch (InvalidInput invalid) {
                errors.show(invalid);
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("action.back"), click -> close()), send);
        show();
    }

    private void show() {
        var words = new Paragraph(
                text.getValue().isBlank()
                        ? getTranslation("suggestion.answer.nothing")
                        : text.getValue().strip());
        words.addClassName("jt-suggestion-text");
        preview.removeAll();
        preview.add(
                new H3(getTranslation("suggestion.answer.preview")),
                new StatusBadge(adoption.getValue(), StatusBadge.Tone.GOOD),
                words);
    }
}
