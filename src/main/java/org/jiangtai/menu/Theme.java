package org.jiangtai.menu;

import java.util.Locale;

/** A theme of the season; the list can be edited, so its names are data and not texts. */
public record Theme(long id, String nameZh, String nameEn, int position) {

    private static final int LATIN = 3;

    /** The name in the reader's language; the Chinese one where no English one was given. */
    public String name(Locale locale) {
        return isRead(locale) && !nameEn.isBlank() ? nameEn : nameZh;
    }

    /**
     * What stands for it where there is no room for its name, so that nothing is told by colour alone: the first
     * character of a Chinese name, the first three letters of an English one.
     */
    public String sign(Locale locale) {
        String name = name(locale);
        int most = isRead(locale) && !nameEn.isBlank() ? LATIN : 1;
        return name.substring(0, name.offsetByCodePoints(0, Math.min(most, name.codePointCount(0, name.length()))));
    }

    private static boolean isRead(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }
}
