package org.jiangtai.menu;

import java.util.Locale;

/** A theme of the season; the list can be edited, so its names are data and not texts. */
public record Theme(long id, String nameZh, String nameEn, int position) {

    /** The name in the reader's language; the Chinese one where no English one was given. */
    public String name(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) && !nameEn.isBlank() ? nameEn : nameZh;
    }
}
