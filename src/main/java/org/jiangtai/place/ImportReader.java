package org.jiangtai.place;

import java.text.Normalizer;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.SheetTable;

/** Reads the cells of one row; what cannot be read becomes a problem at its column instead of an end. */
final class ImportReader {

    private static final Pattern TIME =
            Pattern.compile("([01]?\\d|2[0-3])\\s*(?:[:.点时]\\s*([0-5]\\d)?\\s*分?)(?::[0-5]\\d)?");
    private static final Pattern SEATS = Pattern.compile("(\\d{1,9})\\s*[人座个位]{0,2}");
    private static final Map<String, UnitKind> OTHER_KINDS = Map.of(
            "行政村", UnitKind.VILLAGE,
            "村委会", UnitKind.VILLAGE,
            "居委会", UnitKind.COMMUNITY,
            "镇", UnitKind.STREET,
            "园区", UnitKind.ZONE,
            "机关", UnitKind.DEPARTMENT,
            "公司", UnitKind.ENTERPRISE);

    private final SheetTable.Row<ImportColumn> row;
    private final List<ImportRow.Problem> problems = new ArrayList<>();

    ImportReader(SheetTable.Row<ImportColumn> row) {
        this.row = row;
    }

    List<ImportRow.Problem> problems() {
        return problems;
    }

    void refuse(ImportColumn column, InvalidInput reason) {
        problems.add(new ImportRow.Problem(column, reason));
    }

    <T> Optional<T> read(ImportColumn column, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(row.get(column)));
        } catch (InvalidInput reason) {
            refuse(column, reason);
            return Optional.empty();
        }
    }

    String text(ImportColumn column, Function<String, String> parse) {
        return read(column, parse).orElse("");
    }

    /** The cells that do not say which unit or venue it is. */
    List<ImportRow.Cell> details(ImportColumn... columns) {
        return Arrays.stream(columns)
                .filter(column -> !row.get(column).isEmpty())
                .map(column -> new ImportRow.Cell(column, row.get(column)))
                .toList();
    }

    /** What people call the kinds, in the words of {@code names}, of the program, and some others. */
    static UnitKind kind(String typed, Map<String, UnitKind> names) {
        String plain = required(typed);
        UnitKind kind = names.getOrDefault(plain.toUpperCase(Locale.ROOT), OTHER_KINDS.get(plain));
        if (kind == null) {
            throw new InvalidInput("kind", "place.import.wrong.kind");
        }
        return kind;
    }

    /** {@code 8:00}, {@code 08：30}, {@code 8点}, {@code 8点30分}. */
    static LocalTime time(String typed) {
        Matcher time = TIME.matcher(required(typed));
        if (!time.matches()) {
            throw new InvalidInput("time", "place.import.wrong.time");
        }
        return LocalTime.of(
                Integer.parseInt(time.group(1)), time.group(2) == null ? 0 : Integer.parseInt(time.group(2)));
    }

    /** {@code 200}, {@code 200人}, {@code ２００}. */
    static int seats(String typed) {
        Matcher seats = SEATS.matcher(required(typed));
        if (!seats.matches()) {
            throw new InvalidInput("capacity", "place.import.wrong.seats");
        }
        int number = Integer.parseInt(seats.group(1));
        VenueDraft.requireSeats(number);
        return number;
    }

    private static String required(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (plain.isEmpty()) {
            throw new InvalidInput("", "invalid.empty");
        }
        return plain;
    }

    /** Two texts that a database which ignores case and width takes for one have the same key. */
    static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
