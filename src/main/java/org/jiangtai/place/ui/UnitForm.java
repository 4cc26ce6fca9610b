package org.jiangtai.place.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitDraft;
import org.jiangtai.place.UnitKind;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FormDialog;
import org.jspecify.annotations.Nullable;

/** Makes or changes a unit. */
final class UnitForm {

    private final FormDialog dialog;
    private final TextField name = new TextField();
    private final TextField shortName = new TextField();
    private final TextField code = new TextField();
    private final Select<UnitKind> kind = new Select<>();
    private final ComboBox<Unit> parent = new ComboBox<>();
    private final @Nullable Long id;
    private final PositionField position;

    /** @param below where a new unit lies unless another parent is chosen */
    UnitForm(@Nullable Unit unit, @Nullable Unit below, List<Unit> units, Feedback feedback, Consumer<UnitDraft> save) {
        id = unit == null ? null : unit.id();
        dialog = new FormDialog(
                name.getTranslation(unit == null ? "place.unit.add" : "place.unit.edit"),
                feedback,
                () -> save.accept(draft()));
        dialog.wideField("name", name).setLabel(name.getTranslation("place.unit.name"));
        dialog.field("shortName", shortName).setLabel(name.getTranslation("enum.ImportColumn.SHORT_NAME"));
        shortName.setHelperText(name.getTranslation("place.unit.shortName.help"));
        dialog.field("code", code).setLabel(name.getTranslation("enum.ImportColumn.UNIT_CODE"));
        code.setHelperText(name.getTranslation("place.unit.code.help"));
        dialog.field("kind", kind).setLabel(name.getTranslation("enum.ImportColumn.KIND"));
        kind.setItems(UnitKind.values());
        kind.setItemLabelGenerator(each -> name.getTranslation(each.labelKey()));
        dialog.field("parentId", parent).setLabel(name.getTranslation("place.unit.parent"));
        parent.setHelperText(name.getTranslation("place.unit.parent.help"));
        parent.setItems(units.stream()
                .filter(each -> unit == null || !each.isWithin(unit))
                .toList());
        parent.setItemLabelGenerator(
                each -> each.isDissolved() ? name.getTranslation("place.unit.gone", each.name()) : each.name());
        parent.setClearButtonVisible(true);
        position = new PositionField(dialog, unit == null ? null : unit.position());
        List.of(name, code).forEach(field -> field.setRequiredIndicatorVisible(true));
        if (unit == null) {
            kind.setValue(UnitKind.VILLAGE);
            parent.setValue(below == null || below.isDissolved() ? null : below);
        } else {
            fill(unit, units);
        }
    }

    private void fill(Unit unit, List<Unit> units) {
        name.setValue(unit.name());
        shortName.setValue(unit.shortName());
        code.setValue(unit.code());
        kind.setValue(unit.kind());
        units.stream()
                .filter(each -> unit.parentId() != null && each.id() == unit.parentId())
                .findFirst()
                .ifPresent(parent::setValue);
    }

    private UnitDraft draft() {
        return new UnitDraft(
                id,
                parent.getValue() == null ? null : parent.getValue().id(),
                FormDialog.chosen("kind", kind),
                code.getValue(),
                name.getValue(),
                shortName.getValue(),
                position.value());
    }

    void open() {
        dialog.open();
        name.focus();
    }
}
