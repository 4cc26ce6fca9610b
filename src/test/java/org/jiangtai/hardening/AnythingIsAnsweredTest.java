package org.jiangtai.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.jiangtai.testing.HttpTest;
import org.jiangtai.testing.RawHttp;
import org.jiangtai.testing.RawHttp.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever is sent to a public form, a page or the door, the answer is a page or a sentence and never a failure. */
@HttpTest
class AnythingIsAnsweredTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String LONG = "长".repeat(20_000);

    /** What may stand in a field, as it is sent. */
    private static final List<String> VALUES = List.of(
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
    private static final List<String> ODD_VALUES = java.util.stream.Stream.concat(
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

    private final SoftAssertions found = new SoftAssertions();
    private RawHttp http;
    private Event event;
    private DoorDevice device;
    private String ticket;
    private String wallCode;
    private String screen;
    private String tracking;
    private String csrfCookie;
    private String csrf;

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

    /** The forms, by their address, with fields that are taken. */
    private Map<String, Map<String, String>> forms() {
        Map<String, Map<String, String>> forms = new LinkedHashMap<>();
        forms.put(
                "/e/" + event.code(),
                fields(
                        "name",
                        "王",
                        "under14",
                        "",
                        "phone",
                        Fixtures.phone(),
                        "consent",
                        "on",
                        "guardianConsent",
                        "on",
                        "website",
                        "",
                        "do",
                        "register"));
        forms.put(
                "/suggest",
                fields(
                        "what",
                        "路灯",
                        "category",
                        "ROADS",
                        "unitId",
                        "",
                        "place",
                        "",
                        "event",
                        "",
                        "name",
                        "",
                        "phone",
                        "",
                        "anonymous",
                        "yes",
                        "mayPublish",
                        "yes",
                        "consent",
                        "",
                        "token",
                        "",
                        "drop",
                        "0"));
        forms.put("/s/" + tracking, fields("solved", "true", "comment", ""));
        forms.put("/c/" + wallCode, fields("form", UUID.randomUUID().toString(), "ticket", ticket));
        forms.put("/t/" + ticket + "/cancel", fields("x", "y"));
        return forms;
    }

    @Test
    void everyFieldOfEveryFormTakesAnything() {
        forms().forEach((path, fields) -> {
            for (String field : fields.keySet()) {
                for (String value : ODD_VALUES) {
                    look(path + " " + field, value, send(path, with(fields, field, value)));
                }
                Map<String, String> missing = new LinkedHashMap<>(fields);
                missing.remove(field);
                look(path + " " + field, "missing", send(path, body(missing)));
                look(path + " " + field, "twice", send(path, body(fields) + "&" + field + "=a&" + field + "=b"));
                look(path + " " + field, "indexed", send(path, with(missing, field + "[99999999]", "a")));
                look(path + " " + field, "nested", send(path, with(missing, field + ".class.name", "a")));
            }
        });
        found.assertAll();
    }

    @Test
    void everyFormTakesAnyBody() {
        String many = "a=b&".repeat(20_000);
        forms().keySet().forEach(path -> {
            for (String body : List.of("", "&&&", "=", "_csrf", many, "name=" + "x".repeat(5_000_000))) {
                look(path, "a body of " + body.length(), http.form(path, body, csrfCookie));
                look(path, "a body of " + body.length(), send(path, body));
            }
            for (String type : List.of(
                    "application/json",
                    "multipart/form-data",
                    "multipart/form-data; boundary=",
                    "multipart/form-data; boundary=x",
                    "text/plain; charset=nonsense",
                    "no type")) {
                look(path, type, http.post(path, "{\"a\":1}", csrfCookie, "Content-Type: " + type));
                look(path, type, http.post(path, "--x\r\nbroken", csrfCookie, "Content-Type: " + type));
                look(
                        path + "?_csrf=…",
                        type,
                        http.post(path + "?_csrf=" + csrf, "--x\r\n", csrfCookie, "Content-Type: " + type));
            }
        });
        found.assertAll();
    }

    @Test
    void noFormIsTakenWithoutItsSecret() {
        forms().forEach((path, fields) -> {
            String body = body(fields);
            String other = "&_csrf=" + "A".repeat(csrf.length());
            found.assertThat(http.form(path, body).status()).as(path).isEqualTo(403);
            found.assertThat(http.form(path, body, csrfCookie).status())
                    .as(path)
                    .isEqualTo(403);
            found.assertThat(http.form(path, body + other, csrfCookie).status())
                    .as(path)
                    .isEqualTo(403);
            found.assertThat(http.form(path, body + "&_csrf=" + csrf).status())
                    .as(path)
                    .isEqualTo(403);
        });
        found.assertThat(http.form("/desk/login", "username=a&password=b").status())
                .as("/desk/login")
                .isIn(302, 403);
        found.assertAll();
    }

    @Test
    void aFormOfManyPartsIsToldSo() {
        for (int parts : new int[] {10, 59, 61, 500}) {
            var body = new StringBuilder();
            for (int i = 0; i < parts; i++) {
                body.append("--x\r\nContent-Disposition: form-data; name=\"photos\"; filename=\"")
                        .append(i)
                        .append(".jpg\"\r\nContent-Type: image/jpeg\r\n\r\nnone\r\n");
            }
            body.append("--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n")
                    .append(csrf)
                    .append("\r\n--x--\r\n");
            Answer answer =
                    http.post("/suggest", body.toString(), csrfCookie, "Content-Type: multipart/form-data; boundary=x");
            look("/suggest", parts + " parts", answer);
        }
        found.assertAll();
    }

    @Test
    void everyAddressTakesAnything() {
        List<String> addresses = List.of(
                "/e/X",
                "/e/X.ics",
                "/t/X",
                "/t/X/cancel",
                "/s/X",
                "/s/X?thanks",
                "/s?code=X",
                "/s/" + tracking + "/photo/X",
                "/s/X/photo/1",
                "/c/X",
                "/door/X",
                "/wall/X",
                "/wall/X/now",
                "/print/poster/X",
                "/print/sheet/X",
                "/print/wall/X",
                "/suggest?event=X",
                "/suggest/photo/X/0",
                "/suggest/photo/abc/X",
                "/suggestions?unit=X",
                "/suggestions?category=X",
                "/suggestions?page=X",
                "/?village=X",
                "/?theme=X",
                "/?week=X",
                "/?q=X",
                "/?page=X",
                "/?lang=X",
                "/?elder=X",
                "/desk/X",
                "/desk/login?X",
                "/desk/setup/X",
                "/X",
                "/webjars/X",
                "/error?X");
        for (String address : addresses) {
            for (String value : ODD_VALUES) {
                if (value.length() < 5_000) {
                    look(address, value, http.get(address.replace("X", value), "Accept: text/html"));
                }
            }
            look(address, "a long one", http.get(address.replace("X", "a".repeat(6_000)), "Accept: text/html"));
        }
        found.assertAll();
    }

    @Test
    void theDoorTakesAnything() {
        String nonce = UUID.randomUUID().toString();
        String now = Instant.now().toString();
        Map<String, String> bodies = Map.of(
                "/api/door/entries",
                "{\"code\":\"" + ticket + "\",\"method\":\"CAMERA\",\"nonce\":\"" + nonce + "\",\"happenedAt\":\"" + now
                        + "\"}",
                "/api/door/entries/from-list",
                "{\"registrationId\":1,\"nonce\":\"" + nonce + "\",\"happenedAt\":\"" + now + "\"}",
                "/api/door/walk-ins",
                "{\"name\":\"王\",\"phone\":\"" + Fixtures.phone() + "\",\"nonce\":\"" + nonce + "\",\"happenedAt\":\""
                        + now + "\"}",
                "/api/door/entries/1/undo",
                "",
                "/api/door/entries/99999999999999999999/undo",
                "{}");
        List<String> values = List.of(
                "null",
                "1",
                "-1e999",
                "9".repeat(2_000),
                "true",
                "[]",
                "{}",
                "\"\"",
                "\"\\u0000\"",
                "\"\\ud800\"",
                "\"" + "x".repeat(100_000) + "\"",
                "\"+1000000000-12-31T23:59:59.999999999Z\"",
                "\"-1000000000-01-01T00:00:00Z\"",
                "\"2026-13-01\"",
                "[".repeat(10_000),
                "{\"a\":".repeat(10_000));
        bodies.forEach((path, body) -> {
            for (String field : List.of("code", "method", "nonce", "happenedAt", "registrationId", "name", "phone")) {
                for (String value : values) {
                    String changed = body.replaceFirst(
                            "\"" + field + "\":(\"[^\"]*\"|\\d+)",
                            java.util.regex.Matcher.quoteReplacement("\"" + field + "\":" + value));
                    look(path + " " + field, value, json(path, changed));
                }
            }
            for (String other :
                    List.of("", "null", "[]", "\"x\"", "{", "{\"a\":1,\"a\":2}", "\u0000", "\u00ff\u00fe")) {
                look(path, other, json(path, other));
            }
            look(path, "a long body", json(path, "{\"code\":\"" + "x".repeat(3_000_000) + "\"}"));
            look(path, "no link", http.post(path, body, "Content-Type: application/json"));
            look(path, "no type", http.post(path, body, "Authorization: Bearer " + device.token()));
            for (String link : List.of("", "Bearer", "Bearer ", "Basic abc", "Bearer " + "x".repeat(4_000))) {
                look(path, link, http.post(path, body, "Content-Type: application/json", "Authorization: " + link));
            }
        });
        for (String value : ODD_VALUES) {
            if (value.length() < 5_000) {
                look(
                        "/api/door/search",
                        value,
                        http.get("/api/door/search?q=" + value, "Authorization: Bearer " + device.token()));
            }
        }
        look("/api/door/search", "nothing", http.get("/api/door/search", "Authorization: Bearer " + device.token()));
        found.assertAll();
    }

    @Test
    void everyCookieTakesAnything() {
        List<String> values = new ArrayList<>(List.of(
                "",
                "\"",
                "\"\"",
                "a b",
                "a,b",
                "a=b=c",
                "%00",
                "..",
                "...............",
                "\u0001",
                "\u00e4",
                "x".repeat(3_000),
                "{}",
                ticket + "." + "z".repeat(26)));
        for (String name : List.of("csrf", "tickets", "lang", "JSESSIONID", "$Version", "")) {
            for (String value : values) {
                String cookie = "Cookie: " + name + "=" + value;
                for (String path :
                        List.of("/", "/e/" + event.code(), "/t/" + ticket, "/c/" + wallCode, "/desk/login")) {
                    look(path, cookie, http.get(path, cookie, "Accept: text/html"));
                }
                look("POST /suggest", cookie, http.form("/suggest", "what=x&_csrf=" + csrf, cookie));
                look(
                        "POST /desk/login",
                        cookie,
                        http.form("/desk/login", "username=x&password=y&_csrf=" + csrf, cookie));
            }
        }
        found.assertAll();
    }

    private Answer send(String path, String body) {
        return http.form(path, body + "&_csrf=" + csrf, csrfCookie);
    }

    private Answer json(String path, String body) {
        return http.post(path, body, "Content-Type: application/json", "Authorization: Bearer " + device.token());
    }

    /** Below 500, and where it is no success and no way on, with a sentence for whoever reads it. */
    private void look(String where, String what, Answer answer) {
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

    private static String with(Map<String, String> fields, String field, String raw) {
        Map<String, String> others = new LinkedHashMap<>(fields);
        others.remove(field);
        return body(others) + "&" + field + "=" + raw;
    }

    private static String body(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> fields(String... namesAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
