package org.jiangtai.story.web;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.Theme;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitService;
import org.jiangtai.shared.NotFound;
import org.jiangtai.story.StoryLibrary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The stories that everybody may read. */
@Controller
class StoriesPage {

    private final StoryLibrary library;
    private final UnitService units;
    private final MenuService menu;

    StoriesPage(StoryLibrary library, UnitService units, MenuService menu) {
        this.library = library;
        this.units = units;
        this.menu = menu;
    }

    @GetMapping("/stories")
    String stories(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable String page,
            Locale locale,
            Model model) {
        Long unitId = number(unit);
        Long themeId = number(theme);
        Long asked = number(page);
        Set<Long> told = new HashSet<>(library.units());
        List<Unit> all = units.all();
        model.addAttribute(
                "slice",
                library.published(unitId, themeId, asked == null ? 0 : (int) Math.min(asked, Integer.MAX_VALUE)));
        model.addAttribute(
                "places", all.stream().filter(one -> told.contains(one.id())).toList());
        model.addAttribute("themes", themes(locale));
        model.addAttribute("units", names(all));
        model.addAttribute("unit", unitId);
        model.addAttribute("theme", themeId);
        return "story/stories";
    }

    @GetMapping("/stories/{number}")
    String story(@PathVariable String number, Locale locale, Model model) {
        model.addAttribute(
                "story",
                Optional.ofNullable(number(number)).flatMap(library::find).orElseThrow(NotFound::new));
        model.addAttribute("themes", themes(locale));
        model.addAttribute("units", names(units.all()));
        return "story/story";
    }

    private Map<Long, String> themes(Locale locale) {
        return menu.themes().stream()
                .collect(Collectors.toMap(
                        Theme::id, theme -> theme.name(locale), (a, b) -> a, java.util.LinkedHashMap::new));
    }

    private static Map<Long, String> names(List<Unit> all) {
        return all.stream().collect(Collectors.toMap(Unit::id, Unit::shortName));
    }

    /** The number in an address; null for anything else. */
    private static @Nullable Long number(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{1,18}") ? Long.valueOf(typed) : null;
    }
}
