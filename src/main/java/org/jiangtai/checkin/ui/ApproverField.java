package org.jiangtai.checkin.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import org.jiangtai.identity.AccountChoice;

/** Chooses who confirms what was entered from paper; where there is only one it is chosen. */
final class ApproverField extends ComboBox<AccountChoice> {

    ApproverField(List<AccountChoice> choices) {
        setLabel(getTranslation("paper.approver"));
        setHelperText(getTranslation(choices.isEmpty() ? "paper.approver.none" : "paper.approver.help"));
        setItems(choices);
        setItemLabelGenerator(choice -> choice.displayName() + " (" + choice.username() + ")");
        setRequiredIndicatorVisible(true);
        if (choices.size() == 1) {
            setValue(choices.getFirst());
        }
    }
}
