package org.jiangtai.hardening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.HttpTest;
import org.junit.jupiter.api.Test;

/** Whatever is asked of a page or told to the door, the answer is a page or a sentence and never a failure. */
@HttpTest
class AnyAddressIsAnsweredTest extends AnyRequest {

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
}
