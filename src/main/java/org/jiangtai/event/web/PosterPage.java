package org.jiangtai.event.web;

import java.util.Locale;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.menu.MenuService;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.QrSvg;
import org.jiangtai.shared.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The poster for the village's notice board: one sheet of A4, read from three metres away. */
@Controller
class PosterPage {

    private static final int ONE_LINE_TITLE = 12;
    private static final int LONG_TITLE = 18;
    private static final int VERY_LONG_TITLE = 36;
    private static final int DESCRIPTION_SHOWN = 120;

    private final EventService events;
    private final MenuService menu;
    private final Moments moments;
    private final Texts texts;
    private final String baseUrl;

    PosterPage(
            EventService events,
            MenuService menu,
            Moments moments,
            Texts texts,
            @Value("${jiangtai.base-url}") String baseUrl) {
        this.events = events;
        this.menu = menu;
        this.moments = moments;
        this.texts = texts;
        this.baseUrl = baseUrl;
    }

    @GetMapping("/print/poster/{id}")
    String poster(@PathVariable long id, Locale locale, Model model) {
        Event event = events.poster(id);
        String address = baseUrl + "/e/" + event.code();
        model.addAttribute("event", event);
        model.addAttribute("draft", !event.isPublic());
        model.addAttribute("day", moments.longDay(event.startsAt(), locale));
        model.addAttribute("size", sizeOf(event.title()));
        model.addAttribute("theme", themeOf(event, locale));
        model.addAttribute("description", shortened(event.description()));
        model.addAttribute("address", address.replaceFirst("^https?://", ""));
        model.addAttribute("qr", QrSvg.of(address, texts.of("event.public.qr")));
        String suggest = baseUrl + "/suggest?event=" + event.code();
        model.addAttribute("suggest", QrSvg.of(suggest, texts.of("event.poster.suggest.qr")));
        return "event/poster";
    }

    private String themeOf(Event event, Locale locale) {
        return menu.themes().stream()
                .filter(theme -> event.themeId() != null && theme.id() == event.themeId())
                .findFirst()
                .map(theme -> theme.name(locale))
                .orElse("");
    }

    /** A long title gets smaller type, so that the sheet never runs over. */
    private static String sizeOf(String title) {
        // A Latin letter is about half as wide as a Chinese character.
        int width = title.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum() / 2;
        if (width > VERY_LONG_TITLE) {
            return "very-long";
        }
        if (width > LONG_TITLE) {
            return "long";
        }
        return width > ONE_LINE_TITLE ? "two-lines" : "one-line";
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        int characters = line.codePointCount(0, line.length());
        return characters <= DESCRIPTION_SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, DESCRIPTION_SHOWN)) + "…";
    }
}
