package org.jiangtai.event.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.menu.MenuService;
import org.jiangtai.shared.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: what is on, day by day. */
@Controller
class HomeController {

    private static final Duration AHEAD = Duration.ofDays(366);
    private static final int ON_A_PAGE = 30;

    private final EventService events;
    private final MenuService menu;
    private final Moments moments;
    private final Clock clock;

    HomeController(EventService events, MenuService menu, Moments moments, Clock clock) {
        this.events = events;
        this.menu = menu;
        this.moments = moments;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(
            @RequestParam @Nullable String village,
            @RequestParam @Nullable String theme,
            @RequestParam @Nullable String week,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String page,
            Locale locale,
            Model model) {
        var now = clock.instant();
        var programme = new Programme(events.publicBetween(now, now.plus(AHEAD)), menu.themes(), locale, moments);
        Asked asked = Asked.of(village, theme, week, q);
        List<Event> fitting = programme.fitting(asked);
        int last = Math.max(1, (fitting.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int shown = Math.clamp(number(page), 1, last);
        List<Event> onPage =
                fitting.stream().skip((shown - 1L) * ON_A_PAGE).limit(ON_A_PAGE).toList();
        model.addAttribute("programme", programme);
        model.addAttribute("asked", asked);
        model.addAttribute("count", fitting.size());
        model.addAttribute("days", programme.byDay(onPage));
        model.addAttribute("page", shown);
        model.addAttribute("last", last);
        return "event/home";
    }

    private static int number(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 1;
    }
}
