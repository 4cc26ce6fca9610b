package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.suggestion.OfferedPicture;
import org.jiangtai.suggestion.PictureSource;
import org.jiangtai.suggestion.PublicationDraft;
import org.jiangtai.suggestion.PublicationService;
import org.jiangtai.suggestion.PublicationWarning;
import org.jiangtai.suggestion.SuggestionService;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FieldErrors;
import org.jspecify.annotations.Nullable;

/** Writes what everybody may read, chooses pictures, warns of names and numbers, and hands all of it to somebody else. */
final class PublicationEditor extends Div {

    private final transient PublicationService publications;
    private final transient FieldErrors errors;
    private final long id;
    private final @Nullable Long read;
    private final TextArea text = new TextArea();
    private final TextArea result = new TextArea();
    private final List<PictureRow> rows = new ArrayList<>();
    private final Div warnings = new Div();
    private final Checkbox anyway = new Checkbox();
    private final Button submit = new Button();

    PublicationEditor(
            long id,
            PublicationService.Beginning beginning,
            PublicationService publications,
            Feedback feedback,
            Runnable done) {
        this.id = id;
        this.read = beginning.draft().map(PublicationDraft::version).orElse(null);
        this.publications = publications;
        this.errors = new FieldErrors(feedback).bind("text", text).bind("result", result);
        addClassNames("jt-card", "jt-publication-editor");
        field(text, "suggestion.publish.text", beginning.text());
        field(result, "suggestion.publish.result", beginning.result());
        anyway.setLabel(getTranslation("suggestion.publish.anyway"));
        anyway.addValueChangeListener(change -> submit.setEnabled(change.getValue()));
        warnings.addClassName("jt-warning");
        warnings.getElement().setAttribute("role", "alert");
        submit.setText(getTranslation("suggestion.publish.send"));
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.addClickListener(click -> submit(done));
        var help = new Paragraph(getTranslation("suggestion.publish.help"));
        help.addClassName("jt-help");
        add(new H2(getTranslation("suggestion.publish.write")), help, text, result);
        pictures(beginning.pictures());
        add(warnings, submit);
        warn();
    }

    private void field(TextArea field, String labelKey, String value) {
        field.setLabel(getTranslation(labelKey));
        field.setMaxLength(SuggestionService.MOST_CHARACTERS);
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValue(value);
        field.addValueChangeListener(change -> warn());
    }

    private void pictures(List<OfferedPicture> offered) {
        add(new H2(getTranslation("suggestion.publish.pictures")));
        var help = new Paragraph(getTranslation(
                offered.isEmpty() ? "suggestion.publish.pictures.none" : "suggestion.publish.pictures.help"));
        help.addClassName("jt-help");
        add(help);
        int number = 0;
        for (OfferedPicture one : offered) {
            String alt = one.caption().isEmpty() ? getTranslation("photo.alt", ++number) : one.caption();
            var row = new PictureRow(one, alt, picture(one));
            rows.add(row);
            add(row);
        }
    }

    private SerializableSupplier<byte[]> picture(OfferedPicture offered) {
        Long copyId = offered.copyId();
        PictureSource source = offered.source();
        long sourceId = offered.sourceId();
        return copyId == null
                ? () -> publications.original(id, source, sourceId)
                : () -> publications.picture(id, copyId);
    }

    private void submit(Runnable done) {
        errors.clear();
        try {
            publications.submit(
                    id,
                    read,
                    text.getValue(),
                    result.getValue(),
                    rows.stream()
                            .map(PictureRow::choice)
                            .flatMap(Optional::stream)
                            .toList());
            done.run();
        } catch (InvalidInput invalid) {
            errors.show(invalid);
        }
    }

    private void warn() {
        Set<PublicationWarning> found = publications.warnings(id, text.getValue() + "\n" + result.getValue());
        var list = new UnorderedList();
        found.forEach(warning -> list.add(new ListItem(getTranslation(warning.labelKey()))));
        anyway.setValue(false);
        warnings.removeAll();
        warnings.add(new H2(getTranslation("suggestion.publish.warning")), list, anyway);
        warnings.setVisible(!found.isEmpty());
        submit.setEnabled(found.isEmpty());
    }
}
