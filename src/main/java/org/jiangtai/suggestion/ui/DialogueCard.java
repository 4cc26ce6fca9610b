package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Moments;
import org.jiangtai.suggestion.DialogueService;
import org.jiangtai.suggestion.Note;
import org.jiangtai.suggestion.Question;
import org.jiangtai.suggestion.Suggestion;
import org.jiangtai.uikit.Feedback;

/** What is said before the answer: with the author, and among colleagues. Each says clearly who reads it. */
final class DialogueCard extends Div {

    private final transient DialogueService dialogue;
    private final transient Moments moments;
    private final transient Feedback feedback;
    private final Runnable changed;

    private DialogueCard(DialogueService dialogue, Moments moments, Feedback feedback, Runnable changed) {
        this.dialogue = dialogue;
        this.moments = moments;
        this.feedback = feedback;
        this.changed = changed;
        addClassName("jt-card");
    }

    static DialogueCard withAuthor(
            Suggestion suggestion,
            boolean mayAsk,
            DialogueService dialogue,
            CurrentPerson current,
            Moments moments,
            Feedback feedback,
            Runnable changed) {
        var card = new DialogueCard(dialogue, moments, feedback, changed);
        card.author(suggestion, mayAsk, current);
        return card;
    }

    static DialogueCard amongColleagues(
            long id,
            DialogueService dialogue,
            CurrentPerson current,
            Moments moments,
            Feedback feedback,
            Runnable changed) {
        var card = new DialogueCard(dialogue, moments, feedback, changed);
        card.colleagues(id, current);
        return card;
    }

    private void author(Suggestion suggestion, boolean mayAsk, CurrentPerson current) {
        add(new H2(getTranslation("suggestion.dialogue.title")));
        boolean waits = false;
        for (Question question : dialogue.questions(suggestion.id())) {
            said("suggestion.dialogue.asked", moments.minute(question.askedAt()), question.question());
            if (question.repliedAt() != null) {
                said("suggestion.dialogue.replied", moments.minute(question.repliedAt()), question.reply());
            }
            waits |= question.isOpen();
        }
        if (waits && current.may(DialogueService.class, "replyFor")) {
            form(
                    "suggestion.dialogue.replyFor",
                    "suggestion.dialogue.replyFor.help",
                    DialogueService.MOST_WORDS,
                    text -> {
                        dialogue.replyFor(suggestion.id(), text);
                        feedback.done("suggestion.done.replied");
                    });
        } else if (waits) {
            add(muted("suggestion.dialogue.waits"));
        } else if (mayAsk) {
            String help = suggestion.maskedPhone().isEmpty()
                    ? "suggestion.dialogue.ask.noPhone"
                    : "suggestion.dialogue.ask.help";
            form("suggestion.dialogue.ask", help, DialogueService.MOST_QUESTION, text -> {
                dialogue.ask(suggestion.id(), text);
                feedback.done("suggestion.done.asked");
            });
        } else {
            add(muted("suggestion.dialogue.none"));
        }
    }

    private void colleagues(long id, CurrentPerson current) {
        add(new H2(getTranslation("suggestion.notes.title")));
        for (Note note : dialogue.notes(id)) {
            said("suggestion.notes.by", note.who() + " " + moments.minute(note.at()), note.text());
        }
        if (current.may(DialogueService.class, "note")) {
            form("suggestion.notes.add", "suggestion.notes.help", DialogueService.MOST_WORDS, text -> {
                dialogue.note(id, text);
                feedback.done("suggestion.done.noted");
            });
        }
    }

    private void said(String key, String whoAndWhen, String words) {
        var when = new Span(getTranslation(key, whoAndWhen));
        when.addClassName("jt-muted");
        var text = new Paragraph(words);
        text.addClassName("jt-suggestion-text");
        add(when, text);
    }

    private Paragraph muted(String key) {
        var text = new Paragraph(getTranslation(key));
        text.addClassName("jt-muted");
        return text;
    }

    private void form(String key, String helpKey, int most, SerializableConsumer<String> send) {
        var text = new TextArea(getTranslation(key));
        text.setHelperText(getTranslation(helpKey));
        text.setMaxLength(most);
        text.setWidthFull();
        var button = new Button(getTranslation("suggestion.dialogue.send"), click -> {
            text.setInvalid(false);
            try {
                send.accept(text.getValue());
                changed.run();
            } catch (InvalidInput invalid) {
                text.setErrorMessage(feedback.sentence(invalid));
                text.setInvalid(true);
                text.focus();
            } catch (Failure failure) {
                feedback.failed(failure);
            }
        });
        add(text, button);
    }
}
