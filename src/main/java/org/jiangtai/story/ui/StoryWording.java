package org.jiangtai.story.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.Theme;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitService;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.Texts;
import org.jiangtai.speaker.LecturerName;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.story.Story;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The names of what a story hangs together with, and its times, in words. */
@Component
class StoryWording {

    private final UnitService units;
    private final MenuService menu;
    private final LecturerService lecturers;
    private final Moments moments;

    StoryWording(UnitService units, MenuService menu, LecturerService lecturers, Moments moments) {
        this.units = units;
        this.menu = menu;
        this.lecturers = lecturers;
        this.moments = moments;
    }

    List<Unit> units() {
        return units.all();
    }

    List<Theme> themes() {
        return menu.themes();
    }

    List<LecturerName> lecturers() {
        return lecturers.names();
    }

    Moments moments() {
        return moments;
    }

    Map<Long, String> unitNames() {
        return units.all().stream().collect(Collectors.toMap(Unit::id, Unit::shortName));
    }

    Map<Long, String> themeNames() {
        Locale locale = locale();
        return menu.themes().stream().collect(Collectors.toMap(Theme::id, theme -> theme.name(locale)));
    }

    static String name(Map<Long, String> names, @Nullable Long id) {
        return id == null ? "" : names.getOrDefault(id, "");
    }

    /** The day on which it was told, empty if nobody wrote it down. */
    String heard(Story story) {
        return story.heardOn() == null ? "" : moments.day(story.heardOn());
    }

    static Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null ? Texts.CHINESE : ui.getLocale();
    }
}
