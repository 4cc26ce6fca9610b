package org.jiangtai.demo;

import java.util.List;
import java.util.Locale;
import org.jiangtai.demo.DemoPeople.SignIn;
import org.jiangtai.event.Event;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the demo where to look and how to sign in, in Chinese and then in English. */
@Component
@Profile("demo")
class DemoGuide {

    private static final Logger log = LoggerFactory.getLogger(DemoGuide.class);
    private static final int GAP = 2;

    private final Texts texts;
    private final Moments moments;
    private final String baseUrl;
    private @Nullable Known known;

    DemoGuide(Texts texts, Moments moments, @Value("${jiangtai.base-url}") String baseUrl) {
        this.texts = texts;
        this.moments = moments;
        this.baseUrl = baseUrl;
    }

    private record Known(List<SignIn> signIns, Event today, List<String> paths) {}

    /** Keeps what will be told once the program is ready. */
    void remember(List<SignIn> signIns, Event today, String door, String ticket, String trackingCode) {
        List<String> paths =
                List.of("/", "/desk", "/e/" + today.code(), "/door/" + door, "/t/" + ticket, "/s/" + trackingCode);
        known = new Known(signIns, today, paths);
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        if (known != null) {
            log.info("\n{}\n{}", text(Texts.CHINESE, known), text(Texts.ENGLISH, known));
            known = null;
        }
    }

    private String text(Locale locale, Known told) {
        List<String> labels = List.of(
                texts.in(locale, "demo.guide.residents"),
                texts.in(locale, "demo.guide.desk"),
                texts.in(locale, "demo.guide.event"),
                texts.in(locale, "demo.guide.door"),
                texts.in(locale, "demo.guide.ticket"),
                texts.in(locale, "demo.guide.suggestion"));
        var text = new StringBuilder(texts.in(
                        locale,
                        "demo.guide.title",
                        told.today().unitName(),
                        moments.clock(told.today().startsAt()),
                        told.today().title()))
                .append('\n');
        int wide = labels.stream().mapToInt(DemoGuide::width).max().orElse(0) + GAP;
        for (int i = 0; i < labels.size(); i++) {
            text.append("  ")
                    .append(pad(labels.get(i), wide))
                    .append(baseUrl)
                    .append(told.paths().get(i))
                    .append('\n');
        }
        text.append(texts.in(locale, "demo.guide.signIns")).append('\n');
        List<String> roles = told.signIns().stream()
                .map(signIn -> texts.in(locale, signIn.role().labelKey()))
                .toList();
        int roleWidth = roles.stream().mapToInt(DemoGuide::width).max().orElse(0) + GAP;
        for (int i = 0; i < roles.size(); i++) {
            SignIn signIn = told.signIns().get(i);
            text.append("  ")
                    .append(pad(roles.get(i), roleWidth))
                    .append(pad(signIn.username(), "administrator".length() + GAP))
                    .append(signIn.password())
                    .append('\n');
        }
        return text.toString();
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** Columns on a terminal: a Chinese character takes two. */
    private static int width(String text) {
        return text.codePoints()
                .map(character -> Character.isIdeographic(character) || character > 0xFF00 ? 2 : 1)
                .sum();
    }
}
