package org.jiangtai.privacy;

import java.time.Instant;
import java.util.Locale;
import org.jiangtai.shared.Texts;

/**
 * A version of what people agree to, word by word; it never changes.
 *
 * @param validFrom it is in force until the next version of its purpose is
 */
public record ConsentText(ConsentPurpose purpose, String version, String chinese, String english, Instant validFrom) {

    /** The text in the reader's language. */
    public String in(Locale locale) {
        return Texts.ENGLISH.getLanguage().equals(locale.getLanguage()) ? english : chinese;
    }
}
