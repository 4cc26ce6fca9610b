package org.jiangtai.menu.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.Topic;
import org.jiangtai.shared.Moments;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The menu on paper, for villages to choose from: what can be ordered today, by theme. */
@Controller
class MenuSheetPage {

    private final MenuService menu;
    private final Moments moments;
    private final Clock clock;

    MenuSheetPage(MenuService menu, Moments moments, Clock clock) {
        this.menu = menu;
        this.moments = moments;
        this.clock = clock;
    }

    /** A theme with what can be ordered of it. */
    record Course(String theme, List<Topic> topics) {}

    @GetMapping("/print/menu")
    String sheet(Locale locale, Model model) {
        List<Topic> topics = menu.orderable();
        List<Course> courses = menu.themes().stream()
                .map(theme -> new Course(
                        theme.name(locale),
                        topics.stream()
                                .filter(topic -> topic.themeId() == theme.id())
                                .toList()))
                .filter(course -> !course.topics().isEmpty())
                .toList();
        model.addAttribute("courses", courses);
        model.addAttribute("day", moments.longDay(clock.instant(), locale));
        return "menu/sheet";
    }
}
