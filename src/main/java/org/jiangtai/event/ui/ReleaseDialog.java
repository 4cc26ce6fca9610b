package org.jiangtai.event.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Collection;
import java.util.function.Consumer;
import org.jiangtai.event.ReleaseChange;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.uikit.Feedback;

/** Says who will be told, takes a note, and releases. A refusal leaves the dialog and what was typed. */
final class ReleaseDialog extends Dialog {

    private static final int NOTE_LENGTH = 500;

    private final TextArea note = new TextArea();

    ReleaseDialog(Collection<ReleaseChange> chosen, Feedback feedback, Consumer<String> release) {
        setHeaderTitle(getTranslation("event.release.do", chosen.size()));
        long people = chosen.stream()
                .filter(ReleaseChange::concernsPeople)
                .mapToLong(ReleaseChange::people)
                .sum();
        long lecturers = chosen.stream()
                .map(ReleaseChange::lecturerIds)
                .flatMap(ids -> ids.stream())
                .distinct()
                .count();
        note.setLabel(getTranslation("event.release.note"));
        note.setHelperText(getTranslation("event.release.note.help"));
        note.setMaxLength(NOTE_LENGTH);
        note.setWidthFull();
        add(
                new Paragraph(getTranslation("event.release.public")),
                new Paragraph(getTranslation("event.release.told", people, lecturers)),
                note);
        var confirm = new Button(getTranslation("event.release.confirm"), click -> {
            try {
                release.accept(note.getValue());
                close();
            } catch (InvalidInput invalid) {
                note.setErrorMessage(feedback.sentence(invalid));
                note.setInvalid(true);
            } catch (Failure failure) {
                feedback.failed(failure);
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("action.back"), click -> close()), confirm);
        addOpenedChangeListener(change -> note.focus());
    }
}
