package org.jiangtai.menu;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A topic to be saved; {@code id} null makes a new one. */
public record TopicDraft(
        @Nullable Long id,
        String number,
        String title,
        long themeId,
        String summary,
        int minutes,
        String audience,
        int minPeople,
        int maxPeople,
        String needs,
        boolean onShelf,
        Set<SpokenLanguage> languages) {}
