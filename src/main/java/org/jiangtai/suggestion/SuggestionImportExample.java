package org.jiangtai.suggestion;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitKind;
import org.jiangtai.place.UnitService;
import org.jiangtai.shared.Texts;
import org.jiangtai.shared.XlsxTable;
import org.springframework.stereotype.Component;

/** The workbook that people fill in: the headings, and a few rows that show how. */
@Component
public class SuggestionImportExample {

    private static final int NARROW = 14;
    private static final int WIDE = 48;

    private final UnitService units;
    private final Texts texts;
    private final ZoneId zone;
    private final Clock clock;

    SuggestionImportExample(UnitService units, Texts texts, ZoneId zone, Clock clock) {
        this.units = units;
        this.texts = texts;
        this.zone = zone;
        this.clock = clock;
    }

    /** Writes the workbook with Chinese headings, which every installation reads. */
    public void write(OutputStream out) throws IOException {
        List<XlsxTable.Column<Map<SuggestionImportColumn, Object>>> columns = Arrays.stream(
                        SuggestionImportColumn.values())
                .map(column -> new XlsxTable.Column<Map<SuggestionImportColumn, Object>>(
                        text(column.labelKey()),
                        row -> row.getOrDefault(column, ""),
                        column == SuggestionImportColumn.WHAT ? WIDE : NARROW))
                .toList();
        new XlsxTable<>(columns).write(text("suggestion.import.template"), rows().stream(), out);
    }

    private List<Map<SuggestionImportColumn, Object>> rows() {
        LocalDate yesterday = LocalDate.now(clock.withZone(zone)).minusDays(1);
        String village = units.existing().stream()
                .filter(unit -> unit.kind() == UnitKind.VILLAGE)
                .map(Unit::shortName)
                .findFirst()
                .orElse("");
        return List.of(
                Map.of(
                        SuggestionImportColumn.SAID_ON,
                        yesterday,
                        SuggestionImportColumn.WHAT,
                        text("suggestion.import.example.1"),
                        SuggestionImportColumn.PLACE,
                        text("suggestion.import.example.1.place"),
                        SuggestionImportColumn.UNIT,
                        village,
                        SuggestionImportColumn.CATEGORY,
                        text(Category.ROADS.labelKey()),
                        SuggestionImportColumn.NAME,
                        "王大爷",
                        SuggestionImportColumn.PHONE,
                        "13800000000",
                        SuggestionImportColumn.MAY_PUBLISH,
                        text("suggestion.import.yes")),
                Map.of(
                        SuggestionImportColumn.SAID_ON, yesterday,
                        SuggestionImportColumn.WHAT, text("suggestion.import.example.2"),
                        SuggestionImportColumn.UNIT, village,
                        SuggestionImportColumn.CATEGORY, text(Category.ELDERLY.labelKey()),
                        SuggestionImportColumn.REMARK, text("suggestion.import.example.2.remark")));
    }

    private String text(String key) {
        return texts.in(Texts.CHINESE, key);
    }
}
