package org.jiangtai.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.jiangtai.checkin.DoorDevice;
import org.jiangtai.checkin.DoorLinkService;
import org.jiangtai.checkin.WallScreens;
import org.jiangtai.event.Event;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.suggestion.Category;
import org.jiangtai.suggestion.NewSuggestion;
import org.jiangtai.suggestion.SuggestionService;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.RawHttp;
import org.jiangtai.testing.RawHttp.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A running event with its door, its wall and its forms, to which anything is sent. */
abstract class AnyRequest {

    static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    static final String LONG = "长".repeat(20_000);

    /** What may stand in a field, as it is sent. */
    static final List<String> VALUES = List.of(
            "",
            "%20",
            "%00",
            "a%00b",
            encoded(LONG),
            "-1",
            "99999999999999999999999999",
            "NaN",
            "true",
            "%E4%B8%AD",
            "%ED%A0%80",
            "%C0%AF",
            "%F0%9F%98%80",
            "%0D%0ASet-Cookie:%20a=b",
            "..%2F..%2Fetc%2Fpasswd",
            "%3Cscript%3E",
            "$%7B7*7%7D",
            "'%22%60;--");

    /** The same, and what no encoder writes. */
    static final List<String> ODD_VALUES = java.util.stream.Stream.concat(
                    VALUES.stream(), java.util.stream.Stream.of("%", "%zz", "%u4E2D"))
            .toList();

    @LocalServerPort
    int port;

    @Autowired
    Fixtures fixtures;

    @Autowired
    DoorLinkService doorLinks;

    @Autowired
    WallScreens walls;

    @Autowired
    SuggestionService suggestions;

    final SoftAssertions found = new SoftAssertions();

    RawHttp http;

    Event event;

    DoorDevice device;

    String ticket;

    String wallCode;

    String screen;

    String tracking;

    String csrfCookie;

    String csrf;

    @BeforeEach
    void aRunningEvent() {
        http = new RawHttp(port);
        event = fixtures.runningEvent(1000);
        device = AsProgram.call(() -> doorLinks.makeLink(event.id(), "正门"));
        ticket = fixtures.registration(event, "王小明").token();
        screen = AsProgram.call(() -> walls.screenKey(event.id(), 1));
        wallCode = walls.screen(screen).code();
        tracking = suggestions.submit(
                new NewSuggestion("路灯", null, "", null, Category.ROADS, "", "", true, true, false), List.of());
        Answer form = http.get("/suggest");
        csrfCookie = "Cookie: "
                + form.headers("Set-Cookie").stream()
                        .filter(cookie -> cookie.startsWith("csrf="))
                        .findFirst()
                        .orElseThrow()
                        .split(";")[0];
        var token = TOKEN.matcher(form.body());
        assertThat(token.find()).isTrue();
        csrf = token.group(1);
    }

    Answer json(String path, String body) {
        return http.post(path, body, "Content-Type: application/json", "Authorization: Bearer " + device.token());
    }

    /** Below 500, and where it is no success and no way on, with a sentence for whoever reads it. */
    void look(String where, String what, Answer answer) {
        String named = where + " with " + what.substring(0, Math.min(what.length(), 60));
        found.assertThat(answer.status()).as(named).isBetween(200, 499);
        found.assertThat(answer.header("Set-Cookie").orElse("")).as(named).doesNotContain("a=b");
        found.assertThat(answer.body()).as(named).doesNotContain("Exception").doesNotContain("HTTP Status 5");
        if (answer.status() >= 400) {
            found.assertThat(answer.body().strip())
                    .as(named + " " + answer.status())
                    .isNotEmpty();
        }
    }

    static String with(Map<String, String> fields, String field, String raw) {
        Map<String, String> others = new LinkedHashMap<>(fields);
        others.remove(field);
        return body(others) + "&" + field + "=" + raw;
    }

    static String body(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static Map<String, String> fields(String... namesAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
