package org.jiangtai.registration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangtai.registration.HeldUnit;
import org.jiangtai.registration.Question;
import org.jiangtai.registration.TermsService.FormParts;
import org.jspecify.annotations.Nullable;

/** What an event asks beside name and phone: the unit where seats are kept for some, and the organiser's questions. */
class AnswerFields extends Div {

    private static final List<String> YES_NO = List.of("yes", "no");

    private final Select<HeldUnit> unit = new Select<>();
    private final Map<Long, HasValue<?, String>> fields = new LinkedHashMap<>();

    AnswerFields(FormParts parts) {
        addClassName("jt-form-column");
        if (!parts.units().isEmpty()) {
            unit.setLabel(getTranslation("registration.unit"));
            unit.setItems(parts.units());
            unit.setItemLabelGenerator(each -> each == null
                    ? getTranslation("registration.unit.none")
                    : getTranslation("registration.unit.left", each.name(), each.left()));
            unit.setEmptySelectionAllowed(true);
            unit.setEmptySelectionCaption(getTranslation("registration.unit.none"));
            unit.setPlaceholder(getTranslation("registration.unit.none"));
            add(unit);
        }
        parts.questions().forEach(this::ask);
        setVisible(getComponentCount() > 0);
    }

    @Nullable
    Long unitId() {
        return unit.isEmpty() ? null : unit.getValue().unitId();
    }

    Map<Long, String> answers() {
        Map<Long, String> answers = new HashMap<>();
        fields.forEach((id, field) -> {
            if (!field.isEmpty()) {
                answers.put(id, field.getValue());
            }
        });
        return answers;
    }

    private void ask(Question question) {
        Long id = question.id();
        if (id == null) {
            return;
        }
        switch (question.kind()) {
            case TEXT -> {
                var text = new TextField(question.wording());
                text.setHelperText(getTranslation("ticket.question.purpose", question.purpose()));
                text.setMaxLength(Question.MOST_CHARACTERS);
                put(id, text);
            }
            case CHOICE -> put(id, chosen(question, question.choices(), false));
            case YES_NO -> put(id, chosen(question, YES_NO, true));
        }
    }

    private Select<String> chosen(Question question, List<String> choices, boolean keys) {
        var select = new Select<String>();
        select.setLabel(question.wording());
        select.setHelperText(getTranslation("ticket.question.purpose", question.purpose()));
        select.setItems(choices);
        select.setEmptySelectionAllowed(true);
        select.setItemLabelGenerator(
                each -> each == null ? "" : keys ? getTranslation("registration.answer." + each) : each);
        return select;
    }

    private <F extends Component & HasValue<?, String>> void put(long id, F field) {
        fields.put(id, field);
        add(field);
    }
}
