package org.jiangtai.place.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jiangtai.place.Unit;
import org.jiangtai.place.Venue;
import org.jiangtai.place.VenueDraft;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FormDialog;
import org.jiangtai.uikit.PhoneEditor;
import org.jspecify.annotations.Nullable;

/** Makes or changes a venue. */
final class VenueForm {

    private static final LocalTime USUALLY_OPENS = LocalTime.of(8, 0);
    private static final LocalTime USUALLY_CLOSES = LocalTime.of(21, 0);
    private static final Duration STEP = Duration.ofMinutes(30);

    private final FormDialog dialog;
    private final ComboBox<Unit> unit = new ComboBox<>();
    private final TextField name = new TextField();
    private final TextField address = new TextField();
    private final IntegerField capacity = new IntegerField();
    private final TimePicker opensAt = new TimePicker();
    private final TimePicker closesAt = new TimePicker();
    private final TextArea equipment = new TextArea();
    private final TextField contactName = new TextField();
    private final PhoneEditor contactPhone;
    private final @Nullable Long id;

    /**
     * @param of the unit of a new venue unless another is chosen
     * @param reveal shows the number of a venue's contact in full
     */
    VenueForm(
            @Nullable Venue venue,
            @Nullable Unit of,
            List<Unit> units,
            Feedback feedback,
            LongFunction<String> reveal,
            Consumer<VenueDraft> save) {
        id = venue == null ? null : venue.id();
        dialog = new FormDialog(
                name.getTranslation(venue == null ? "place.venue.add" : "place.venue.edit"),
                feedback,
                () -> save.accept(draft()));
        dialog.field("unitId", unit).setLabel(name.getTranslation("place.venue.unit"));
        unit.setItems(units);
        unit.setItemLabelGenerator(Unit::name);
        unit.setRequiredIndicatorVisible(true);
        dialog.field("name", name).setLabel(name.getTranslation("enum.ImportColumn.VENUE_NAME"));
        name.setRequiredIndicatorVisible(true);
        dialog.wideField("address", address).setLabel(name.getTranslation("enum.ImportColumn.ADDRESS"));
        dialog.wideField("capacity", capacity).setLabel(name.getTranslation("enum.ImportColumn.SEATS"));
        capacity.setRequiredIndicatorVisible(true);
        dialog.field("opensAt", opensAt).setLabel(name.getTranslation("enum.ImportColumn.OPENS"));
        dialog.field("closesAt", closesAt).setLabel(name.getTranslation("enum.ImportColumn.CLOSES"));
        opensAt.setStep(STEP);
        closesAt.setStep(STEP);
        dialog.wideField("equipment", equipment).setLabel(name.getTranslation("enum.ImportColumn.EQUIPMENT"));
        equipment.setPlaceholder(name.getTranslation("place.venue.equipment.help"));
        dialog.field("contactName", contactName).setLabel(name.getTranslation("place.venue.contact"));
        contactName.setHelperText(name.getTranslation("place.venue.contact.help"));
        contactPhone = new PhoneEditor(
                dialog,
                "phone",
                "place.venue.contactPhone",
                venue == null ? "" : venue.maskedContactPhone(),
                () -> venue == null ? "" : reveal.apply(venue.id()));
        if (venue == null) {
            Unit usual = of == null || of.isDissolved() ? null : of;
            unit.setValue(usual == null && units.size() == 1 ? units.getFirst() : usual);
            opensAt.setValue(USUALLY_OPENS);
            closesAt.setValue(USUALLY_CLOSES);
        } else {
            fill(venue, units);
        }
    }

    private void fill(Venue venue, List<Unit> units) {
        units.stream().filter(each -> each.id() == venue.unitId()).findFirst().ifPresent(unit::setValue);
        name.setValue(venue.name());
        address.setValue(venue.address());
        capacity.setValue(venue.capacity());
        opensAt.setValue(venue.opensAt());
        closesAt.setValue(venue.closesAt());
        equipment.setValue(venue.equipment());
        contactName.setValue(venue.contactName());
    }

    private VenueDraft draft() {
        return new VenueDraft(
                id,
                FormDialog.chosen("unitId", unit).id(),
                name.getValue(),
                address.getValue(),
                FormDialog.number("capacity", capacity),
                FormDialog.chosen("opensAt", opensAt),
                FormDialog.chosen("closesAt", closesAt),
                equipment.getValue(),
                contactName.getValue(),
                contactPhone.typed());
    }

    void open() {
        dialog.open();
        (unit.getValue() == null ? unit : name).focus();
    }
}
