package org.jiangtai.event.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jiangtai.event.Event;
import org.jiangtai.event.FeedService;
import org.jiangtai.event.FeedService.Feed;
import org.jiangtai.menu.MenuService;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.QrSvg;
import org.jiangtai.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The schedule for everybody's calendar. A calendar that follows it always shows the last release; cancelled events stay
 * in it, struck out.
 */
@Controller
class CalendarFeedController {

    private static final Duration KEPT = Duration.ofMinutes(10);

    private final FeedService feeds;
    private final MenuService menu;
    private final CalendarText text;
    private final Texts texts;
    private final Moments moments;
    private final String baseUrl;

    CalendarFeedController(
            FeedService feeds,
            MenuService menu,
            CalendarText text,
            Texts texts,
            Moments moments,
            @Value("${jiangtai.base-url}") String baseUrl) {
        this.feeds = feeds;
        this.menu = menu;
        this.text = text;
        this.texts = texts;
        this.moments = moments;
        this.baseUrl = baseUrl;
    }

    /** The page that helps to find the right feed and to follow it. */
    @GetMapping("/calendar")
    String choose(
            @RequestParam @Nullable String village,
            @RequestParam @Nullable String theme,
            @RequestParam @Nullable String lecturer,
            Locale locale,
            Model model) {
        String address = baseUrl + addressOf(village, theme, lecturer);
        model.addAttribute("programme", new Programme(feeds.everything().events(), menu.themes(), locale, moments));
        model.addAttribute("village", Objects.requireNonNullElse(village, ""));
        model.addAttribute("theme", Objects.requireNonNullElse(theme, ""));
        model.addAttribute("lecturer", Objects.requireNonNullElse(lecturer, ""));
        model.addAttribute("feed", address);
        model.addAttribute("subscribe", address.replaceFirst("^https?:", "webcal:"));
        model.addAttribute("qr", QrSvg.of(address, texts.in(locale, "event.feed.qr")));
        return "event/calendar";
    }

    @GetMapping("/calendar.ics")
    ResponseEntity<String> everything() {
        return answer(feeds.everything());
    }

    @GetMapping("/calendar/village/{id}.ics")
    ResponseEntity<String> village(@PathVariable long id) {
        return answer(feeds.village(id));
    }

    @GetMapping("/calendar/theme/{id}.ics")
    ResponseEntity<String> theme(@PathVariable long id) {
        return answer(feeds.theme(id));
    }

    @GetMapping("/calendar/lecturer/{id}.ics")
    ResponseEntity<String> lecturer(@PathVariable long id) {
        return answer(feeds.lecturer(id));
    }

    private ResponseEntity<String> answer(Feed feed) {
        String name = feed.of().isEmpty() ? texts.of("event.feed.all") : texts.of("event.feed.of", feed.of());
        return ResponseEntity.ok()
                .contentType(CalendarText.TYPE)
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .eTag(tag(feed))
                .body(text.feed(
                        name, feed.events().stream().map(CalendarText.Entry::of).toList()));
    }

    /** Another one as soon as the feed is another. The moment of writing stands in the text too, but changes nothing. */
    private static String tag(Feed feed) {
        List<Object> parts = feed.events().stream()
                .<Object>map(event -> List.of(event.id(), event.version(), event.startsAt(), facts(event)))
                .toList();
        return "\"" + parts.size() + "-" + Integer.toHexString(parts.hashCode()) + "\"";
    }

    private static List<Object> facts(Event event) {
        return List.of(event.endsAt(), event.title(), event.venueId(), event.description(), event.state());
    }

    private static String addressOf(@Nullable String village, @Nullable String theme, @Nullable String lecturer) {
        if (isNumber(village)) {
            return "/calendar/village/" + village + ".ics";
        }
        if (isNumber(theme)) {
            return "/calendar/theme/" + theme + ".ics";
        }
        return isNumber(lecturer) ? "/calendar/lecturer/" + lecturer + ".ics" : "/calendar.ics";
    }

    private static boolean isNumber(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{1,18}");
    }
}
