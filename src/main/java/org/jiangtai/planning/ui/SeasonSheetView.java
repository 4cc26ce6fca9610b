package org.jiangtai.planning.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import org.jiangtai.identity.Opens;
import org.jiangtai.place.UnitScope;
import org.jiangtai.place.UnitService;
import org.jiangtai.planning.SeasonExport;
import org.jiangtai.planning.SeasonImport;
import org.jiangtai.planning.SeasonImportExample;
import org.jiangtai.shared.Moments;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.Page;
import org.jiangtai.uikit.SubPageTabs;

/** The season as a workbook: out, edited in the organiser's own way, and in again. */
@StyleSheet("context://planning/sheet.css")
@Route(SeasonSheetPage.ROUTE)
@Opens(value = SeasonImport.class, method = "look")
class SeasonSheetView extends Page {

    SeasonSheetView(
            SeasonExport export,
            SeasonImport imports,
            SeasonImportExample example,
            UnitService units,
            UnitScope scope,
            LecturerService lecturers,
            SubPageTabs tabs,
            Moments moments,
            Clock clock,
            Feedback feedback) {
        super("planning.excel");
        add(tabs.drawSeason(SeasonSheetPage.ROUTE));
        addHelp("planning.excel.help");
        LocalDate today = moments.date(clock.instant());
        add(
                new SeasonExportPanel(
                        export,
                        units.all().stream()
                                .filter(unit -> scope.covers(unit.id()))
                                .toList(),
                        lecturers.names(),
                        today,
                        feedback),
                new SeasonImportPanel(imports, example, feedback));
    }
}
