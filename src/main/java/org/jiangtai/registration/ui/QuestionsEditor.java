package org.jiangtai.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import org.jiangtai.registration.Question;
import org.jiangtai.registration.QuestionKind;
import org.jspecify.annotations.Nullable;

/** The questions that an event asks beside name and phone, each with what it is for. */
class QuestionsEditor extends Div {

    private final Runnable changed;
    private final Div cards = new Div();
    private final List<Card> questions = new ArrayList<>();

    QuestionsEditor(List<Question> asked, Runnable changed) {
        this.changed = changed;
        cards.addClassName("jt-form-column");
        var more = new Button(getTranslation("registration.terms.question.add"), VaadinIcon.PLUS.create(), click -> {
            changed.run();
            add(new Question(null, QuestionKind.TEXT, "", "", List.of(), false))
                    .wording
                    .focus();
        });
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        asked.forEach(this::add);
        add(cards, more);
    }

    List<Question> questions() {
        return questions.stream().map(Card::question).toList();
    }

    private Card add(Question question) {
        var card = new Card(question);
        questions.add(card);
        cards.add(card);
        return card;
    }

    /** One question. */
    private final class Card extends Div {

        private final @Nullable Long id;
        private final TextField wording = new TextField(getTranslation("registration.terms.question"));
        private final TextField purpose = new TextField(getTranslation("registration.terms.question.purpose"));
        private final Select<QuestionKind> kind = new Select<>();
        private final TextArea choices = new TextArea(getTranslation("registration.terms.question.choices"));
        private final Checkbox required = new Checkbox(getTranslation("registration.terms.question.required"));
        private final Paragraph warning = new Paragraph(getTranslation("registration.terms.sensitive"));

        Card(Question question) {
            addClassNames("jt-card", "jt-form-column");
            id = question.id();
            wording.setMaxLength(Question.MOST_CHARACTERS);
            wording.setRequiredIndicatorVisible(true);
            wording.setValueChangeMode(ValueChangeMode.LAZY);
            purpose.setMaxLength(Question.MOST_CHARACTERS);
            purpose.setRequiredIndicatorVisible(true);
            purpose.setHelperText(getTranslation("registration.terms.question.purpose.help"));
            kind.setLabel(getTranslation("registration.terms.question.kind"));
            kind.setItems(QuestionKind.values());
            kind.setItemLabelGenerator(item -> getTranslation(item.labelKey()));
            warning.addClassName("jt-warning");
            warning.getElement().setAttribute("role", "status");
            wording.setValue(question.wording());
            purpose.setValue(question.purpose());
            kind.setValue(question.kind());
            choices.setValue(String.join("\n", question.choices()));
            required.setValue(question.required());
            look();
            wording.addValueChangeListener(change -> touched());
            purpose.addValueChangeListener(change -> touched());
            kind.addValueChangeListener(change -> touched());
            choices.addValueChangeListener(change -> touched());
            required.addValueChangeListener(change -> touched());
            var remove = new Button(VaadinIcon.TRASH.create(), click -> {
                changed.run();
                questions.remove(this);
                cards.remove(this);
            });
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            remove.setAriaLabel(getTranslation("registration.terms.remove", question.wording()));
            var last = new Div(required, remove);
            last.addClassName("jt-row");
            add(wording, warning, purpose, kind, choices, last);
        }

        Question question() {
            return new Question(
                    id,
                    kind.getValue(),
                    wording.getValue(),
                    purpose.getValue(),
                    choices.getValue().lines().toList(),
                    required.getValue());
        }

        private void touched() {
            changed.run();
            look();
        }

        private void look() {
            choices.setVisible(kind.getValue() == QuestionKind.CHOICE);
            warning.setVisible(TypedSensitive.isIn(wording.getValue() + " " + choices.getValue()));
        }
    }
}
