package org.jiangtai.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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

    private final Texts texts;
    private final Moments moments;
    private final String baseUrl;
    private @Nullable Known known;

    DemoGuide(Texts texts, Moments moments, @Value("${jiangtai.base-url}") String baseUrl) {
        this.texts = texts;
        this.moments = moments;
        this.baseUrl = baseUrl;
    }

    private record Known(List<SignIn> signIns, Event today, String door, String ticket, String trackingCode) {}

    /** Keeps what will be told once the program is ready. */
    void remember(List<SignIn> signIns, Event today, String door, String ticket, String trackingCode) {
        known = new Known(signIns, today, door, ticket, trackingCode);
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        if (known != null) {
            log.info("\n{}\n{}", text(Texts.CHINESE), text(Texts.ENGLISH));
        }
    }

    /** The whole guide in one language. */
    String text(Locale locale) {
        Known told = Objects.requireNonNull(known);
        Event today = told.today();
        return String.join(
                "\n",
                texts.in(locale, "demo.guide.title", today.unitName(), moments.clock(today.startsAt()), today.title()),
                addresses(locale, told),
                texts.in(locale, "demo.guide.signIns"),
                signIns(locale, told),
                texts.in(locale, "demo.guide.secondFactor"),
                "");
    }

    private String addresses(Locale locale, Known told) {
        return aligned(List.of(
                List.of(texts.in(locale, "demo.guide.residents"), baseUrl + "/"),
                List.of(texts.in(locale, "demo.guide.desk"), baseUrl + "/desk"),
                List.of(
                        texts.in(locale, "demo.guide.event"),
                        baseUrl + "/e/" + told.today().code()),
                List.of(texts.in(locale, "demo.guide.door"), baseUrl + "/door/" + told.door()),
                List.of(texts.in(locale, "demo.guide.ticket"), baseUrl + "/t/" + told.ticket()),
                List.of(texts.in(locale, "demo.guide.suggestion"), baseUrl + "/s/" + told.trackingCode())));
    }

    private String signIns(Locale locale, Known told) {
        return aligned(told.signIns().stream()
                .map(signIn ->
                        List.of(texts.in(locale, signIn.role().labelKey()), signIn.username(), signIn.password()))
                .toList());
    }

    private static String aligned(List<List<String>> rows) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            var line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                int at = column;
                int widest = rows.stream()
                        .mapToInt(other -> width(other.get(at)))
                        .max()
                        .orElse(0);
                line.append("  ").append(row.get(column)).repeat(' ', widest - width(row.get(column)));
            }
            lines.add(line.toString().stripTrailing());
        }
        return String.join("\n", lines);
    }

    /** Columns on a terminal: a Chinese character takes two. */
    private static int width(String text) {
        return text.codePoints()
                .map(character -> Character.isIdeographic(character) || character > 0xFF00 ? 2 : 1)
                .sum();
    }
}
