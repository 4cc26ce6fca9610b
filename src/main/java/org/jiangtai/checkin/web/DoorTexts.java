package org.jiangtai.checkin.web;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jiangtai.shared.Texts;
import org.springframework.stereotype.Component;

/** The texts of the door's page as a phone keeps them: all that begin with {@code door.}, and a few that it shares. */
@Component
class DoorTexts {

    static final List<String> LANGUAGES = List.of("zh", "en");

    private static final String BUNDLE = "i18n.checkin";
    private static final List<String> SHARED = List.of("action.back", "action.close", "public.language");

    private final Texts texts;

    DoorTexts(Texts texts) {
        this.texts = texts;
    }

    /** All texts by their keys, places to be filled in and doubled apostrophes as they stand in the bundle. */
    SortedMap<String, String> in(String language) {
        Locale locale = language.equals(Texts.ENGLISH.getLanguage()) ? Texts.ENGLISH : Texts.CHINESE;
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, locale);
        SortedMap<String, String> found = new TreeMap<>();
        bundle.keySet().stream()
                .filter(key -> key.startsWith("door."))
                .forEach(key -> found.put(key, bundle.getString(key)));
        SHARED.forEach(key -> found.put(key, texts.in(locale, key)));
        return found;
    }
}
