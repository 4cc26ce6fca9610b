package org.jiangtai.place.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.jiangtai.place.Unit;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FormDialog;
import org.jspecify.annotations.Nullable;

/** Asks which unit takes over from one that is dissolved. */
final class UnitEndForm {

    private final FormDialog dialog;
    private final ComboBox<Unit> successor = new ComboBox<>();

    UnitEndForm(Unit unit, List<Unit> units, Feedback feedback, SerializableConsumer<@Nullable Long> dissolve) {
        dialog = new FormDialog(
                successor.getTranslation("place.unit.dissolve.title", unit.name()),
                feedback,
                () -> dissolve.accept(
                        successor.isEmpty() ? null : successor.getValue().id()));
        dialog.addWide(new Paragraph(successor.getTranslation("place.unit.dissolve.text")));
        successor.setLabel(successor.getTranslation("place.unit.successor"));
        successor.setHelperText(successor.getTranslation("place.unit.successor.help"));
        successor.setItems(units.stream().filter(each -> each.id() != unit.id()).toList());
        successor.setItemLabelGenerator(Unit::name);
        successor.setClearButtonVisible(true);
        dialog.wideField("successorId", successor);
    }

    void open() {
        dialog.open();
        successor.focus();
    }
}
