package org.jiangtai.place.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import org.jiangtai.place.TravelOverride;
import org.jiangtai.place.TravelOverrides;
import org.jiangtai.place.Unit;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FormDialog;
import org.jspecify.annotations.Nullable;

/** Enters the minutes between two units, beside what is reckoned for them. */
final class TravelForm {

    /** Takes what was entered. */
    interface Saver {
        void save(Unit from, Unit to, int minutes);
    }

    private final FormDialog dialog;
    private final ComboBox<Unit> from = new ComboBox<>();
    private final ComboBox<Unit> to = new ComboBox<>();
    private final IntegerField minutes = new IntegerField();
    private final Paragraph reckoned = new Paragraph();
    private final TravelOverrides travel;

    TravelForm(
            @Nullable TravelOverride known, List<Unit> units, TravelOverrides travel, Feedback feedback, Saver saver) {
        this.travel = travel;
        dialog = new FormDialog(
                from.getTranslation(known == null ? "place.travel.add" : "place.travel.edit"),
                feedback,
                () -> saver.save(
                        FormDialog.chosen("from", from),
                        FormDialog.chosen("to", to),
                        FormDialog.number("minutes", minutes)));
        dialog.field("from", from).setLabel(from.getTranslation("place.travel.from"));
        dialog.field("to", to).setLabel(from.getTranslation("place.travel.to"));
        for (ComboBox<Unit> field : List.of(from, to)) {
            field.setItems(units);
            field.setItemLabelGenerator(Unit::name);
            field.setRequiredIndicatorVisible(true);
            field.addValueChangeListener(change -> reckon());
            field.setReadOnly(known != null);
        }
        dialog.field("minutes", minutes).setLabel(from.getTranslation("place.travel.minutes"));
        minutes.setManualValidation(true);
        minutes.setStepButtonsVisible(true);
        minutes.setStep(5);
        minutes.setRequiredIndicatorVisible(true);
        reckoned.addClassName("jt-muted");
        reckoned.getElement().setAttribute("aria-live", "polite");
        dialog.addWide(reckoned);
        if (known != null) {
            from.setValue(known.from());
            to.setValue(known.to());
            minutes.setValue(known.minutes());
        }
        reckon();
    }

    private void reckon() {
        Unit start = from.getValue();
        Unit end = to.getValue();
        if (start == null || end == null) {
            reckoned.setText(from.getTranslation("place.travel.choose"));
            return;
        }
        TravelOverrides.Reckoned way = travel.reckoned(start.id(), end.id());
        reckoned.setText(from.getTranslation(
                "place.travel.reckoned.now",
                way.minutes(),
                from.getTranslation(way.source().labelKey())));
    }

    void open() {
        dialog.open();
        (from.getValue() == null ? from : minutes).focus();
    }
}
