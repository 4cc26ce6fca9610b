package org.jiangtai.event;

import java.util.Locale;
import org.jiangtai.menu.MenuService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an event's theme is called, for pages of modules that do not know the menu. */
@Component
public class ThemeNames {

    private final MenuService menu;

    ThemeNames(MenuService menu) {
        this.menu = menu;
    }

    /** The theme's name in the reader's language; empty for an event without a theme. */
    public String of(@Nullable Long themeId, Locale locale) {
        return menu.themes().stream()
                .filter(theme -> themeId != null && theme.id() == themeId)
                .map(theme -> theme.name(locale))
                .findFirst()
                .orElse("");
    }
}
