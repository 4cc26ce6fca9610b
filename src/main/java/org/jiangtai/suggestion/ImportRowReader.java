package org.jiangtai.suggestion;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiangtai.place.Unit;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.SheetTable;
import org.jiangtai.shared.Texts;
import org.jiangtai.shared.TypedDay;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a list of suggestions; what cannot be read becomes a problem at its column instead of an end. */
final class ImportRowReader {

    private static final Set<String> YES = Set.of("是", "可以", "可", "同意", "公开", "y", "yes", "true", "1", "√", "✓", "v");
    private static final Set<String> NO =
            Set.of("", "否", "不", "不可以", "不同意", "不公开", "无", "n", "no", "false", "0", "×", "x");
    /** What people write into a cell that they have nothing for. */
    private static final Set<String> NOTHING = Set.of("无", "没有", "未留", "不详", "none", "n/a", "-", "--", "—", "——", "/");

    private static final Set<String> NOBODY = Set.of("匿名", "不留名", "anonymous");
    /** A code alone, or the address that a poster leads to. */
    private static final Pattern EVENT = Pattern.compile("(?:.*(?:/e/|event=))?([0-9a-z]{4,26})/?");

    private final Map<String, List<Unit>> units = new HashMap<>();
    private final Map<String, Category> categories = new HashMap<>();
    private final Map<String, Optional<Long>> events = new HashMap<>();
    private final Function<String, Optional<Long>> eventByCode;
    private final @Nullable Long usualUnit;
    private final LocalDate today;

    /** @param usualUnit where a row names no unit */
    ImportRowReader(
            Collection<Unit> units,
            Texts texts,
            Function<String, Optional<Long>> eventByCode,
            @Nullable Long usualUnit,
            LocalDate today) {
        for (Unit unit : units) {
            // A zone's short name may be its name.
            Stream.of(unit.code(), unit.name(), unit.shortName())
                    .map(ImportRowReader::key)
                    .distinct()
                    .forEach(name -> this.units
                            .computeIfAbsent(name, each -> new ArrayList<>())
                            .add(unit));
        }
        for (Category category : Category.values()) {
            categories.put(key(category.name()), category);
            for (Locale language : Texts.LANGUAGES) {
                categories.put(key(texts.in(language, category.labelKey())), category);
            }
        }
        this.eventByCode = eventByCode;
        this.usualUnit = usualUnit;
        this.today = today;
    }

    /** The row as it stands, fine as long as every cell can be read. */
    ImportRow read(String sheet, SheetTable.Row<SuggestionImportColumn> row) {
        List<ImportRow.Problem> problems = new ArrayList<>();
        Long unit = read(SuggestionImportColumn.UNIT, problems, () -> unit(row.get(SuggestionImportColumn.UNIT)));
        Category category = read(
                SuggestionImportColumn.CATEGORY, problems, () -> category(row.get(SuggestionImportColumn.CATEGORY)));
        Boolean mayPublish = read(
                SuggestionImportColumn.MAY_PUBLISH, problems, () -> yes(row.get(SuggestionImportColumn.MAY_PUBLISH)));
        Long event = read(SuggestionImportColumn.EVENT, problems, () -> event(row.get(SuggestionImportColumn.EVENT)));
        LocalDate saidOn =
                read(SuggestionImportColumn.SAID_ON, problems, () -> day(row.get(SuggestionImportColumn.SAID_ON)));
        String signed = something(row.get(SuggestionImportColumn.NAME));
        String name = NOBODY.contains(key(signed)) ? "" : signed;
        var typed = new NewSuggestion(
                row.get(SuggestionImportColumn.WHAT),
                unit,
                something(row.get(SuggestionImportColumn.PLACE)),
                null,
                category,
                name,
                something(row.get(SuggestionImportColumn.PHONE)),
                name.isBlank(),
                Boolean.TRUE.equals(mayPublish),
                true);
        return new ImportRow(
                sheet,
                row.number(),
                row.cells(),
                typed,
                event,
                saidOn,
                problems.isEmpty() ? RowStatus.FINE : RowStatus.WRONG,
                0,
                "",
                problems,
                RowChoice.NONE);
    }

    private static String something(String typed) {
        return NOTHING.contains(key(typed)) ? "" : typed;
    }

    private @Nullable Long unit(String typed) {
        if (typed.isEmpty()) {
            return usualUnit;
        }
        List<Unit> found = units.getOrDefault(key(typed), List.of());
        if (found.size() != 1) {
            throw new InvalidInput(
                    "unitId",
                    found.isEmpty() ? "suggestion.import.wrong.unit" : "suggestion.import.wrong.units",
                    typed);
        }
        return found.getFirst().id();
    }

    private Category category(String typed) {
        if (typed.isEmpty()) {
            return Category.OTHER;
        }
        Category found = categories.get(key(typed));
        if (found == null) {
            throw new InvalidInput("category", "suggestion.import.wrong.category", typed);
        }
        return found;
    }

    private static boolean yes(String typed) {
        String plain = key(typed);
        if (!YES.contains(plain) && !NO.contains(plain)) {
            throw new InvalidInput("mayPublish", "suggestion.import.wrong.yes", typed);
        }
        return YES.contains(plain);
    }

    private @Nullable Long event(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        Matcher code = EVENT.matcher(key(typed));
        Optional<Long> found = code.matches() ? events.computeIfAbsent(code.group(1), eventByCode) : Optional.empty();
        return found.orElseThrow(() -> new InvalidInput("eventCode", "suggestion.import.wrong.event", typed));
    }

    private @Nullable LocalDate day(String typed) {
        return typed.isEmpty() ? null : TypedDay.parse(typed, today);
    }

    private static <T> @Nullable T read(
            SuggestionImportColumn column, List<ImportRow.Problem> problems, Supplier<@Nullable T> reading) {
        try {
            return reading.get();
        } catch (InvalidInput reason) {
            problems.add(new ImportRow.Problem(column, reason));
            return null;
        }
    }

    private static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
