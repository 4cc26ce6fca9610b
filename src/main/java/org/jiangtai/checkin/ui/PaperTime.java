package org.jiangtai.checkin.ui;

import java.text.Normalizer;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time of day as it is typed fast: {@code 1405}, {@code 905}, {@code 14:05}, {@code 14.05}, {@code 14}. */
final class PaperTime {

    private static final Pattern WITH_SIGN = Pattern.compile("(\\d{1,2})[:.,\\u70B9 ](\\d{1,2})\\u5206?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{1,2}?)(\\d{2})?");

    private PaperTime() {}

    static Optional<LocalTime> parse(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        Matcher found = WITH_SIGN.matcher(text);
        if (!found.matches()) {
            found = DIGITS.matcher(text);
            if (!found.matches() || text.length() > 4) {
                return Optional.empty();
            }
        }
        int hour = Integer.parseInt(found.group(1));
        int minute = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }
}
