package org.jiangtai.followup.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jiangtai.followup.LedgerAddress;
import org.jiangtai.followup.LedgerQuery;
import org.jiangtai.followup.LedgerRow;
import org.jiangtai.followup.LedgerService;
import org.jiangtai.followup.LedgerSheet;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitService;
import org.jiangtai.shared.Labelled;
import org.jiangtai.shared.Texts;
import org.jiangtai.shared.XlsxTable.Column;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** One of the three lists on paper, as it was looked for on the screen: A4, broad side down, to be signed and sealed. */
@Controller
class LedgerPage {

    /** More rows than this nobody prints; the file holds them all. */
    static final int MOST_ROWS = 2_000;

    private final LedgerService ledger;
    private final LedgerSheet sheet;
    private final UnitService units;
    private final Texts texts;
    private final Clock clock;
    private final ZoneId zone;

    LedgerPage(LedgerService ledger, LedgerSheet sheet, UnitService units, Texts texts, Clock clock, ZoneId zone) {
        this.ledger = ledger;
        this.sheet = sheet;
        this.units = units;
        this.texts = texts;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param width how much room it asks for, as a class */
    record Heading(String text, String width) {}

    @GetMapping("/print/items")
    String list(HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
        response.setHeader("Cache-Control", "no-store");
        LedgerAddress address = LedgerAddress.read(request::getParameter);
        LedgerQuery query = address.query();
        List<Column<LedgerRow>> columns = sheet.columns(query.ledger(), false, locale);
        List<List<String>> rows = new ArrayList<>();
        List<LedgerRow> page = List.of();
        do {
            page = ledger.find(query, address.orders(), rows.size(), LedgerService.MOST_ROWS);
            for (LedgerRow row : page) {
                rows.add(columns.stream()
                        .map(column -> Objects.toString(column.value().apply(row), ""))
                        .toList());
            }
        } while (page.size() == LedgerService.MOST_ROWS && rows.size() < MOST_ROWS);
        model.addAttribute("title", texts.in(locale, query.ledger().labelKey()));
        model.addAttribute("day", LocalDate.ofInstant(clock.instant(), zone));
        model.addAttribute("filters", filters(query, locale));
        model.addAttribute(
                "headings",
                columns.stream()
                        .map(column -> new Heading(column.heading(), width(column.width())))
                        .toList());
        model.addAttribute("rows", rows);
        model.addAttribute("total", ledger.count(query));
        return "followup/ledger";
    }

    private static String width(int characters) {
        return switch (characters) {
            case LedgerSheet.WORD -> "word";
            case LedgerSheet.NAME -> "name";
            case LedgerSheet.DAY -> "day";
            case LedgerSheet.OFFICE -> "office";
            default -> "sentences";
        };
    }

    /** What was asked for, in the words of the screen. */
    private List<String> filters(LedgerQuery query, Locale locale) {
        List<String> words = new ArrayList<>();
        Stream.of(
                        query.states().stream(),
                        query.kinds().stream(),
                        Stream.ofNullable(query.severity()),
                        Stream.ofNullable(query.light()),
                        Stream.ofNullable(query.burning()))
                .flatMap(each -> each)
                .map(Labelled.class::cast)
                .map(each -> texts.in(locale, each.labelKey()))
                .forEach(words::add);
        if (query.unitId() != null) {
            units.find(query.unitId()).map(Unit::name).ifPresent(words::add);
        }
        if (!query.words().isBlank()) {
            words.add(texts.in(locale, "item.print.words", query.words().strip()));
        }
        return words;
    }
}
