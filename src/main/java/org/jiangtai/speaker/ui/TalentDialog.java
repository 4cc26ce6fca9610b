package org.jiangtai.speaker.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.util.List;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Moments;
import org.jiangtai.speaker.Talent;
import org.jiangtai.speaker.TalentNote;
import org.jiangtai.speaker.TalentService;
import org.jiangtai.speaker.TalentState;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FieldErrors;

/** What was noted of somebody in the talent pool, what to note next, and the next step. */
final class TalentDialog {

    private final Dialog dialog = new Dialog();
    private final TextArea text = new TextArea();
    private final Talent talent;
    private final TalentService talents;
    private final Moments moments;
    private final Clock clock;
    private final Feedback feedback;
    private final Runnable changed;
    private final FieldErrors errors;

    TalentDialog(
            Talent talent,
            TalentService talents,
            boolean keeps,
            String nominator,
            Moments moments,
            Clock clock,
            Feedback feedback,
            Runnable changed) {
        this.talent = talent;
        this.talents = talents;
        this.moments = moments;
        this.clock = clock;
        this.feedback = feedback;
        this.changed = changed;
        errors = new FieldErrors(feedback).bind("text", text).bind("why", text).bind("day", text);
        dialog.setHeaderTitle(talent.name());
        dialog.addClassName("jt-form-dialog");
        dialog.add(new Paragraph(talent.field()), phone());
        if (keeps) {
            offer(nominator);
        }
        dialog.add(history());
        dialog.getFooter().add(new Button(dialog.getTranslation("action.close"), click -> dialog.close()));
    }

    private Div phone() {
        var number = new Span(talent.maskedPhone());
        var row = new Div(number);
        row.addClassName("jt-row");
        if (!talent.maskedPhone().isEmpty()) {
            var show = new Button(
                    dialog.getTranslation("uikit.phone.show"), click -> number.setText(talents.reveal(talent.id())));
            show.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            row.add(show);
        }
        return row;
    }

    private void offer(String nominator) {
        text.setLabel(dialog.getTranslation("speaker.talent.text"));
        text.setHelperText(dialog.getTranslation("speaker.talent.text.help"));
        text.setWidthFull();
        text.setMaxLength(1000);
        var row = new Div(new Button(
                dialog.getTranslation("speaker.talent.note"),
                click -> act(() -> talents.note(talent.id(), moments.date(clock.instant()), text.getValue()))));
        row.addClassName("jt-row");
        for (TalentState next : talent.state().next().stream().sorted().toList()) {
            row.add(new Button(
                    dialog.getTranslation("speaker.talent.to", dialog.getTranslation(next.labelKey())),
                    click -> act(() -> talents.go(talent.id(), next, text.getValue()))));
        }
        if (talent.state() == TalentState.CHOSEN && talent.lecturerId() == null) {
            var nominate = new Button(
                    dialog.getTranslation("speaker.nominate"),
                    click -> act(() -> talents.nominate(talent.id(), nominator, reason())));
            nominate.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            row.add(nominate);
        }
        dialog.add(text, row);
        if (talent.lecturerId() != null) {
            dialog.add(new Paragraph(dialog.getTranslation("speaker.talent.nominated")));
        }
    }

    /** One click nominates; where nothing was typed, what the person knows is the reason. */
    private String reason() {
        return text.getValue().isBlank() ? talent.field() : text.getValue();
    }

    private OrderedList history() {
        var list = new OrderedList();
        list.addClassName("jt-path");
        List<TalentNote> notes = talents.notes(talent.id());
        for (TalentNote note : notes) {
            var when = new Span(moments.day(note.day()));
            when.addClassName("jt-muted");
            var item = new ListItem(when);
            if (note.state() != null) {
                item.add(LecturerBadges.of(note.state()));
            }
            if (!note.text().isEmpty()) {
                item.add(new Paragraph(note.text()));
            }
            var by = new Div(note.madeBy());
            by.addClassName("jt-muted");
            item.add(by);
            list.add(item);
        }
        return list;
    }

    private void act(Runnable step) {
        errors.clear();
        try {
            step.run();
            dialog.close();
            changed.run();
            feedback.done("speaker.talent.saved", talent.name());
        } catch (InvalidInput invalid) {
            errors.show(invalid);
        } catch (Failure failure) {
            feedback.failed(failure);
        }
    }

    void open() {
        dialog.open();
    }
}
