package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jiangtai.followup.Assignment;
import org.jiangtai.followup.ui.AssignFields;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitKind;
import org.jiangtai.suggestion.Office;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FormDialog;

/**
 * Asks who puts it right, with whom, and by when. Departments come first, as most of it is theirs; who usually answers
 * this category is chosen already.
 */
final class AssignDialog {

    private final AssignFields hands;
    private final FormDialog dialog;

    AssignDialog(Office usual, List<Unit> units, Feedback feedback, SerializableConsumer<Assignment> assign) {
        hands = new AssignFields(units.stream()
                .sorted(Comparator.comparing(one -> one.kind() != UnitKind.DEPARTMENT))
                .toList());
        hands.show(usual.unitId(), Set.of(), "", usual.term());
        dialog = new FormDialog(
                new Span().getTranslation("enum.Action.ASSIGN"), feedback, () -> assign.accept(hands.typed()));
        dialog.addWide(new Paragraph(dialog.getTranslation("suggestion.assign.help")));
        hands.into(dialog);
    }

    void open() {
        dialog.open();
        hands.focus();
    }
}
