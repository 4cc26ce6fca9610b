package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Set;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.suggestion.InboxService;
import org.jiangtai.suggestion.PublicationWarning;
import org.jiangtai.suggestion.Suggestion;
import org.jiangtai.suggestion.SuggestionService;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FieldErrors;

/** Writes what everybody may read, and warns of names and numbers in it. */
final class PublishDialog extends Dialog {

    private final transient InboxService inbox;
    private final long id;
    private final TextArea text = new TextArea();
    private final Div warnings = new Div();
    private final Checkbox anyway = new Checkbox();
    private final Button publish = new Button();

    PublishDialog(Suggestion suggestion, InboxService inbox, Feedback feedback, Runnable done) {
        this.inbox = inbox;
        this.id = suggestion.id();
        setHeaderTitle(getTranslation("enum.Action.PUBLISH"));
        text.setLabel(getTranslation("suggestion.publish.text"));
        text.setMaxLength(SuggestionService.MOST_CHARACTERS);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValue(draft(suggestion));
        text.addValueChangeListener(change -> warn());
        anyway.setLabel(getTranslation("suggestion.publish.anyway"));
        anyway.addValueChangeListener(change -> publish.setEnabled(change.getValue()));
        warnings.addClassName("jt-warning");
        warnings.getElement().setAttribute("role", "alert");
        var help = new Paragraph(getTranslation("suggestion.publish.help"));
        help.addClassName("jt-help");
        var columns = new Div(new Div(help, text), new Div(warnings));
        columns.addClassName("jt-suggestion-dialog");
        add(columns);

        var errors = new FieldErrors(feedback).bind("text", text);
        publish.setText(getTranslation("suggestion.publish.send"));
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        publish.addClickListener(click -> {
            errors.clear();
            try {
                inbox.publish(id, text.getValue());
                close();
                feedback.done("suggestion.done.published");
                done.run();
            } catch (InvalidInput invalid) {
                errors.show(invalid);
            }
        });
        getFooter().add(new Button(getTranslation("action.back"), click -> close()), publish);
        warn();
    }

    /** What was published before; else what was suggested, and the answer where there is one. */
    private String draft(Suggestion suggestion) {
        if (suggestion.publication() != null) {
            return suggestion.publication().text();
        }
        return suggestion.answer().isEmpty()
                ? suggestion.what()
                : getTranslation("suggestion.publish.draft", suggestion.what(), suggestion.answer());
    }

    private void warn() {
        Set<PublicationWarning> found = inbox.warnings(id, text.getValue());
        var list = new UnorderedList();
        found.forEach(warning -> list.add(new ListItem(getTranslation(warning.labelKey()))));
        anyway.setValue(false);
        warnings.removeAll();
        warnings.add(new H3(getTranslation("suggestion.publish.warning")), list, anyway);
        warnings.setVisible(!found.isEmpty());
        publish.setEnabled(found.isEmpty());
    }
}
