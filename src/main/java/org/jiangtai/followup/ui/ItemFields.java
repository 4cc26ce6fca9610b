package org.jiangtai.followup.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import org.jiangtai.followup.ItemDraft;
import org.jiangtai.followup.ItemFile;
import org.jiangtai.followup.ItemKind;
import org.jiangtai.followup.Severity;
import org.jiangtai.uikit.DatePickers;

/** What is written of an item. */
final class ItemFields {

    final Select<ItemKind> kind = new Select<>();
    final Select<Severity> severity = new Select<>();
    final TextArea what = new TextArea();
    final TextField source = new TextField();
    final DatePicker foundOn = DatePickers.labelled("item.field.foundOn");
    final TextField foundBy = new TextField();
    final TextField place = new TextField();
    final TextArea measure = new TextArea();
    final BigDecimalField money = new BigDecimalField();

    ItemFields() {
        kind.setLabel(kind.getTranslation("item.field.kind"));
        kind.setItems(ItemKind.PROBLEM, ItemKind.ASSIGNMENT, ItemKind.HAZARD);
        kind.setItemLabelGenerator(each -> kind.getTranslation(each.labelKey()));
        kind.setValue(ItemKind.PROBLEM);
        severity.setLabel(severity.getTranslation("item.field.severity"));
        severity.setItems(Severity.values());
        severity.setItemLabelGenerator(each -> severity.getTranslation(each.labelKey()));
        severity.setValue(Severity.ORDINARY);
        what.setLabel(what.getTranslation("item.field.what"));
        what.setRequiredIndicatorVisible(true);
        what.setMaxLength(1000);
        source.setLabel(source.getTranslation("item.field.source"));
        source.setHelperText(source.getTranslation("item.field.source.help"));
        source.setRequiredIndicatorVisible(true);
        foundBy.setLabel(foundBy.getTranslation("item.field.foundBy"));
        place.setLabel(place.getTranslation("item.field.place"));
        measure.setLabel(measure.getTranslation("item.field.measure"));
        measure.setMaxLength(1000);
        money.setLabel(money.getTranslation("item.field.money"));
    }

    void show(ItemFile file) {
        if (file.item().kind() == ItemKind.SUGGESTION) {
            kind.setItems(ItemKind.SUGGESTION);
        }
        kind.setValue(file.item().kind());
        severity.setValue(file.item().severity());
        what.setValue(file.item().what());
        source.setValue(file.source());
        foundOn.setValue(file.foundOn());
        foundBy.setValue(file.foundBy());
        place.setValue(file.item().place());
        measure.setValue(file.measure());
        money.setValue(file.money());
    }

    ItemDraft typed() {
        return new ItemDraft(
                kind.getValue(),
                Objects.requireNonNullElse(severity.getValue(), Severity.ORDINARY),
                what.getValue(),
                source.getValue(),
                foundOn.getValue(),
                foundBy.getValue(),
                place.getValue(),
                measure.getValue(),
                money.getValue());
    }
}
