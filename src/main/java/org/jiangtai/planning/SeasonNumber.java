package org.jiangtai.planning;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiangtai.event.Event;
import org.jiangtai.shared.InvalidInput;

/**
 * By which a row finds its event again, {@code E128-3}: the event's id, and its version when the file was made.
 */
record SeasonNumber(long id, long version) {

    private static final Pattern FORM = Pattern.compile("[Ee](\\d{1,18})-(\\d{1,18})");

    static SeasonNumber of(Event event) {
        return new SeasonNumber(event.id(), event.version());
    }

    /**
     * The number in a cell, or empty if there is none.
     *
     * @throws InvalidInput if it is another one
     */
    static Optional<SeasonNumber> parse(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(plain);
        if (!form.matches()) {
            throw new InvalidInput("number", "planning.wrong.number", plain);
        }
        return Optional.of(new SeasonNumber(Long.parseLong(form.group(1)), Long.parseLong(form.group(2))));
    }

    @Override
    public String toString() {
        return "E" + id + "-" + version;
    }
}
