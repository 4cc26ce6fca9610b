package org.jiangtai.checkin.ui;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jiangtai.checkin.AttendanceLine;

/**
 * Whom a few typed characters mean on a sheet of paper: the number in front of the name, the last four digits of the
 * phone, or a part of the name.
 */
record PaperFinder(List<AttendanceLine> lines, Map<Long, String> names) {

    static final int MOST = 6;

    /** The people that are meant, the likeliest first: who has that very number, then those who are not in yet. */
    List<AttendanceLine> find(String typed) {
        String wanted =
                Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return List.of();
        }
        Stream<AttendanceLine> numbered = lines.stream().filter(line -> isNumber(line, wanted));
        Stream<AttendanceLine> others = lines.stream()
                .filter(line -> !isNumber(line, wanted) && isMeant(line, wanted))
                .sorted((a, b) -> Boolean.compare(isIn(a), isIn(b)));
        return Stream.concat(numbered, others).limit(MOST).toList();
    }

    String name(AttendanceLine line) {
        return names.getOrDefault(line.registration().id(), line.registration().maskedName());
    }

    static boolean isIn(AttendanceLine line) {
        return line.presentSince() != null;
    }

    private static boolean isNumber(AttendanceLine line, String wanted) {
        return wanted.matches("0*" + line.number());
    }

    private boolean isMeant(AttendanceLine line, String wanted) {
        return line.registration().lastFour().equals(wanted)
                || name(line).toLowerCase(Locale.ROOT).contains(wanted);
    }
}
