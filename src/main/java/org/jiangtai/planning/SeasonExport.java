package org.jiangtai.planning;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.Role;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Moments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the season out as the rows of a workbook, in the form that {@link SeasonImport} reads again. */
@Service
@Transactional(readOnly = true)
public class SeasonExport {

    private static final int MOST_YEARS = 3;

    private final EventService events;
    private final SeasonDirectory directory;
    private final Moments moments;

    SeasonExport(EventService events, SeasonDirectory directory, Moments moments) {
        this.events = events;
        this.directory = directory;
        this.moments = moments;
    }

    /** One event as a row; the day is kept as such, so that a spreadsheet program knows it for one. */
    public record Line(Event event, LocalDate day, Map<SeasonImportColumn, String> cells) {

        /** What stands in a column: a {@link LocalDate} for the day, else text. */
        public Object value(SeasonImportColumn column) {
            return column == SeasonImportColumn.DATE ? day : cells.getOrDefault(column, "");
        }
    }

    /**
     * What is planned from one day to another, both included, soonest first; without what was cancelled.
     *
     * @throws InvalidInput if the span ends before it begins or is longer than three years
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @Transactional(readOnly = true)
    public List<Line> lines(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new InvalidInput("to", "planning.export.span");
        }
        if (to.isAfter(from.plusYears(MOST_YEARS))) {
            throw new InvalidInput("to", "planning.export.long", MOST_YEARS);
        }
        SeasonNames names = directory.names();
        return events
                .between(
                        moments.instant(from.atStartOfDay()),
                        moments.instant(to.plusDays(1).atStartOfDay()))
                .stream()
                .filter(SeasonImport::isPlanned)
                .sorted(Comparator.comparing(Event::startsAt).thenComparing(Event::id))
                .map(event -> new Line(event, moments.date(event.startsAt()), cells(event, names, moments)))
                .toList();
    }

    static Map<SeasonImportColumn, String> cells(Event event, SeasonNames names, Moments moments) {
        Map<SeasonImportColumn, String> cells = new EnumMap<>(SeasonImportColumn.class);
        cells.put(SeasonImportColumn.DATE, moments.day(event.startsAt()));
        cells.put(SeasonImportColumn.TIME, moments.clock(event.startsAt()) + "-" + moments.clock(event.endsAt()));
        cells.put(SeasonImportColumn.PLACE, names.placeOf(event));
        cells.put(SeasonImportColumn.TOPIC, event.title());
        cells.put(SeasonImportColumn.LECTURER, names.lecturerOf(event));
        cells.put(SeasonImportColumn.CONTACT, event.notes().contactName());
        cells.put(SeasonImportColumn.REMARK, event.notes().remark());
        cells.put(SeasonImportColumn.NUMBER, SeasonNumber.of(event).toString());
        return cells;
    }
}
