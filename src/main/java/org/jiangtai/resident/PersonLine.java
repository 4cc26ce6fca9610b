package org.jiangtai.resident;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that somebody wrote without a table: {@code 3. 王小明 138 0013 8000}, {@code 王小明、李小红 13800138000} for
 * two on one phone, a name alone. The number may stand before the name.
 *
 * @param names nobody if the line holds no letter and no number
 * @param phone as written; empty if none is
 */
record PersonLine(List<String> names, String phone) {

    private static final String GAP = "[\\s\\u00A0\\-－—.]?";
    /** What looks like a mobile number, with or without the country's code, in groups or not. */
    private static final Pattern MOBILE = Pattern.compile("(?<!\\p{Nd})(?:[+＋]?[8８][6６]" + GAP + ")?[1１]\\p{Nd}{2}"
            + GAP + "\\p{Nd}{4}" + GAP + "\\p{Nd}{4}(?!\\p{Nd})");
    /** Any other run of digits that is no row's number: a slip, or a landline, which a person has to look at. */
    private static final Pattern DIGITS = Pattern.compile("[+＋]?\\p{Nd}(?:[\\s\\-－—]?\\p{Nd}){4,}");

    private static final Pattern COUNTED = Pattern.compile("^\\s*[（(]?\\p{Nd}{1,4}[)）.．、,，:：\\s]+");
    private static final Pattern EDGE = Pattern.compile("^[\\s\\u3000,，;；:：|/、]+|[\\s\\u3000,，;；:：|/、]+$");
    private static final Pattern CELLS = Pattern.compile("[\\t,，;；:：|/]");

    static PersonLine read(String line) {
        Matcher mobile = MOBILE.matcher(line);
        Matcher digits = DIGITS.matcher(line);
        Matcher found = mobile.find() ? mobile : digits.find() ? digits : null;
        String phone = found == null ? "" : found.group().strip();
        String rest = found == null ? line : line.substring(0, found.start()) + "\t" + line.substring(found.end());
        String name = Arrays.stream(CELLS.split(COUNTED.matcher(rest).replaceFirst("")))
                .map(PersonLine::trimmed)
                .filter(cell -> cell.codePoints().anyMatch(Character::isLetter))
                .findFirst()
                .orElse("");
        if (name.isEmpty()) {
            return new PersonLine(phone.isEmpty() ? List.of() : List.of(""), phone);
        }
        return new PersonLine(
                Arrays.stream(name.split("、"))
                        .map(PersonLine::trimmed)
                        .filter(each -> !each.isEmpty())
                        .toList(),
                phone);
    }

    private static String trimmed(String cell) {
        return EDGE.matcher(cell).replaceAll("");
    }
}
