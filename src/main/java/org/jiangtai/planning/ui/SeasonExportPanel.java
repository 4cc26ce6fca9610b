package org.jiangtai.planning.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangtai.place.Unit;
import org.jiangtai.planning.SeasonExport;
import org.jiangtai.planning.SeasonImportColumn;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.XlsxTable;
import org.jiangtai.speaker.LecturerName;
import org.jiangtai.uikit.DatePickers;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FieldErrors;
import org.jiangtai.uikit.PeopleExport;

/** What goes into the workbook: from when to when, of which unit, of which lecturer. */
final class SeasonExportPanel extends Section {

    private static final int MONTHS = 6;

    private final transient SeasonExport export;
    private final transient FieldErrors errors;
    private final transient Map<Long, Unit> units;
    private final DatePicker from = DatePickers.labelled("planning.export.from");
    private final DatePicker to = DatePickers.labelled("planning.export.to");
    private final ComboBox<Unit> unit = new ComboBox<>();
    private final ComboBox<LecturerName> lecturer = new ComboBox<>();
    private final Paragraph count = new Paragraph();
    private final PeopleExport file;

    SeasonExportPanel(
            SeasonExport export, List<Unit> units, List<LecturerName> lecturers, LocalDate today, Feedback feedback) {
        this.export = export;
        this.errors = new FieldErrors(feedback).bind("from", from).bind("to", to);
        this.units = units.stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        addClassName("jt-section");
        from.setValue(today.withDayOfMonth(1));
        to.setValue(today.withDayOfMonth(1).plusMonths(MONTHS).minusDays(1));
        unit.setLabel(getTranslation("planning.export.unit"));
        unit.setItems(units);
        unit.setItemLabelGenerator(Unit::name);
        unit.setClearButtonVisible(true);
        unit.setPlaceholder(getTranslation("planning.export.all"));
        lecturer.setLabel(getTranslation("enum.SeasonImportColumn.LECTURER"));
        lecturer.setItems(lecturers);
        lecturer.setItemLabelGenerator(LecturerName::name);
        lecturer.setClearButtonVisible(true);
        lecturer.setPlaceholder(getTranslation("planning.export.all"));
        from.addValueChangeListener(change -> tell());
        to.addValueChangeListener(change -> tell());
        unit.addValueChangeListener(change -> tell());
        lecturer.addValueChangeListener(change -> tell());
        count.getElement().setAttribute("aria-live", "polite");
        file = PeopleExport.of(getTranslation("planning.sheet.name"), columns(), this::lines, "Event");
        var fields = new Div(from, to, unit, lecturer);
        fields.addClassName("jt-sheet-fields");
        add(new H2(getTranslation("planning.export.title")), fields, count, file);
        tell();
    }

    /** How many events there are, or why there can be none; an empty span gives no file. */
    private void tell() {
        errors.clear();
        try {
            int lines = lines().size();
            count.setText(getTranslation(lines == 0 ? "planning.export.none" : "planning.export.count", lines));
            file.setVisible(lines > 0);
        } catch (InvalidInput invalid) {
            errors.show(invalid);
            count.setText("");
            file.setVisible(false);
        }
    }

    private List<SeasonExport.Line> lines() {
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        if (first == null || last == null) {
            throw new InvalidInput(first == null ? "from" : "to", "invalid.empty");
        }
        return export.lines(first, last).stream().filter(this::isWanted).toList();
    }

    private boolean isWanted(SeasonExport.Line line) {
        Unit wanted = unit.getValue();
        Unit at = units.get(line.event().unitId());
        boolean here = wanted == null || at != null && at.isWithin(wanted);
        return here
                && (lecturer.getValue() == null
                        || Objects.equals(
                                line.event().lecturerId(), lecturer.getValue().id()));
    }

    private List<XlsxTable.Column<SeasonExport.Line>> columns() {
        return Arrays.stream(SeasonImportColumn.values())
                .map(column -> new XlsxTable.Column<SeasonExport.Line>(
                        getTranslation(column.labelKey()), line -> line.value(column), column.width()))
                .toList();
    }
}
