package org.jiangtai.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import me.gosimple.nbvcxz.Nbvcxz;
import org.springframework.stereotype.Component;

/**
 * The hundred thousand passwords that attackers try first, from the dictionary of nbvcxz (MIT licence). The list is
 * read when a password is chosen, which is seldom, and not kept in memory.
 */
@Component
class CommonPasswords {

    private static final String LIST = "/dictionaries/passwords.txt";

    /** Up to four digits and signs around a word make no new password of it: {@code Password1!}. */
    private static final Pattern DECORATED = Pattern.compile("^[^a-z]{0,4}([a-z]{4,})[^a-z]{0,4}$");

    private static final String LOOK_ALIKES = "@4310$57!8";
    private static final String LETTERS = "aaeiosstib";

    /** A digit typed with the shift key, as in 1qaz@WSX. */
    private static final String SHIFTED = "!@#$%^&*()";

    private static final String DIGITS = "1234567890";

    /** Whether the password, or what it is made from, is on the list. */
    boolean holds(String password) {
        Set<String> wanted = variants(password);
        try (var list = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Nbvcxz.class.getResourceAsStream(LIST)), StandardCharsets.UTF_8))) {
            return list.lines().map(String::strip).anyMatch(wanted::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> variants(String password) {
        String small = password.toLowerCase(Locale.ROOT);
        String digits = replaced(small, SHIFTED, DIGITS);
        Set<String> variants = new HashSet<>();
        for (String each : List.of(small, digits, letters(small))) {
            variants.add(each);
            var decorated = DECORATED.matcher(each);
            if (decorated.matches()) {
                variants.add(decorated.group(1));
            }
        }
        variants.add(letters(withoutTail(small)));
        String plain = small.replaceAll("[^a-z0-9]", "");
        // A sign in the middle or at an end of a common one, as in Qwer.1234.
        if (small.length() - plain.length() == 1) {
            variants.add(plain);
        }
        return variants;
    }

    private static String withoutTail(String small) {
        return small.replaceFirst("[^a-z@$]{1,4}$", "");
    }

    private static String letters(String small) {
        return replaced(small, LOOK_ALIKES, LETTERS);
    }

    private static String replaced(String text, String from, String to) {
        var replaced = new StringBuilder(text);
        for (int i = 0; i < replaced.length(); i++) {
            int at = from.indexOf(replaced.charAt(i));
            if (at >= 0) {
                replaced.setCharAt(i, to.charAt(at));
            }
        }
        return replaced.toString();
    }
}
