package org.jiangtai.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiangtai.event.Event;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.HttpTest;
import org.jiangtai.testing.RawHttp;
import org.jiangtai.testing.RawHttp.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every answer says about itself (OWASP ASVS 5.0, V3). */
@HttpTest
class HeadersTest {

    @LocalServerPort
    int port;

    @Autowired
    Fixtures fixtures;

    private RawHttp http;

    @BeforeEach
    void aClient() {
        http = new RawHttp(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/suggest",
                "/privacy",
                "/nothing",
                "/tokens.css",
                "/api/door/event",
                "/desk/login",
                "/desk/"
            })
    void everyAnswerIsGuarded(String path) {
        Answer answer = http.get(path, "Accept: text/html");

        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("X-Frame-Options")).contains("DENY");
        assertThat(answer.header("Referrer-Policy")).contains("same-origin");
        assertThat(answer.header("Permissions-Policy").orElse("")).contains("geolocation=()");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(answer.headers("Content-Security-Policy")).hasSize(1);
        assertThat(answer.header("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'");
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("X-Powered-By")).isEmpty();
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void nothingInsideAPublicPageRuns() {
        for (String path : List.of("/", "/suggest", "/nothing", "/desk/nothing")) {
            assertThat(http.get(path, "Accept: text/html")
                            .header("Content-Security-Policy")
                            .orElse(""))
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void theDeskRunsOnlyScriptsWithTheNumberOfTheirAnswer() {
        Answer one = http.get("/desk/login", "Accept: text/html");
        Answer other = http.get("/desk/login", "Accept: text/html");
        String policy = one.header("Content-Security-Policy").orElseThrow();

        assertThat(policy).contains("script-src 'self' 'nonce-").doesNotContain("script-src 'self' 'unsafe-inline'");
        assertThat(other.header("Content-Security-Policy")).isNotEqualTo(one.header("Content-Security-Policy"));
        String number = policy.replaceAll(".*'nonce-([0-9a-z]+)'.*", "$1");
        assertThat(one.body().split("<script", -1)).hasSizeGreaterThan(1);
        for (String script : one.body().split("<script", -1)) {
            if (!script.equals(one.body().split("<script", -1)[0])) {
                assertThat(script.substring(0, script.indexOf('>'))).contains("nonce=\"" + number + "\"");
            }
        }
    }

    @Test
    void whatBelongsToSomebodyIsKeptNowhere() {
        Event event = fixtures.runningEvent(10);
        String ticket = fixtures.registration(event, "王小明").token();
        for (String path :
                List.of("/t/" + ticket, "/t/" + ticket + "/cancel", "/s/ABCDEFGH", "/suggest", "/e/" + event.code())) {
            assertThat(http.get(path, "Accept: text/html")
                            .header("Cache-Control")
                            .orElse(""))
                    .as(path)
                    .contains("no-store");
        }
    }

    @Test
    void whoCallsUsByAnotherNameGetsNoAddressOfIt() {
        Event event = fixtures.runningEvent(10);
        String ticket = fixtures.registration(event, "王小明").token();
        for (String path : List.of(
                "/",
                "/?lang=en",
                "/e/" + event.code(),
                "/e/" + event.code() + ".ics",
                "/t/" + ticket,
                "/desk/",
                "/desk",
                "/desk/login")) {
            for (String name : List.of("Host: evil.example", "Host: localhost\r\nX-Forwarded-Host: evil.example")) {
                Answer answer = http.get(path, name, "Accept: text/html");
                assertThat(answer.head() + answer.body()).as(path).doesNotContain("evil.example");
            }
        }
    }

    @Test
    void noRedirectLeadsToAnotherSite() {
        for (String path : List.of(
                "//evil.example/?lang=en",
                "/\\evil.example/?lang=en",
                "/%5Cevil.example/?lang=en",
                "/privacy?lang=en&next=https://evil.example",
                "/?lang=en&continue=//evil.example",
                "/desk/?continue=https://evil.example",
                "/desk/login?continue=https://evil.example",
                "/s?code=https://evil.example",
                "/print/wall/1?redirect=https://evil.example")) {
            Answer answer = http.get(path, "Accept: text/html", "Referer: https://evil.example/");
            assertThat(answer.header("Location").orElse("/")).as(path).matches("/([^/\\\\].*)?");
        }
    }

    @Test
    void noCookieIsReadByAScriptOrSentFromAnotherSite() {
        Event event = fixtures.runningEvent(10);
        String ticket = fixtures.registration(event, "王小明").token();
        for (String path : List.of("/suggest", "/?lang=en", "/?elder=1", "/t/" + ticket, "/desk/login")) {
            List<String> cookies = http.get(path, "Accept: text/html").headers("Set-Cookie");
            assertThat(cookies).as(path).isNotEmpty();
            assertThat(cookies)
                    .as(path)
                    .allSatisfy(
                            cookie -> assertThat(cookie).contains("HttpOnly").containsIgnoringCase("SameSite=Lax"));
        }
    }

    @Test
    void nothingIsTakenFromAnotherSitesPage() {
        for (String path : List.of("/desk/login", "/suggest", "/api/door/entries")) {
            assertThat(http.form(path, "username=a&password=b", "Sec-Fetch-Site: cross-site")
                            .status())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(http.form("/desk/login", "username=a&password=b", "Sec-Fetch-Site: same-origin")
                        .status())
                .isEqualTo(302);
        assertThat(http.get("/", "Sec-Fetch-Site: cross-site").status()).isEqualTo(200);
    }

    /** Whoever asks directly may say what they like about where they come from. */
    @Test
    void nobodyIsBelievedToComeThroughAProxy() {
        Answer answer = http.get("/suggest", "X-Forwarded-Proto: https", "Forwarded: proto=https;host=evil.example");

        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
        assertThat(answer.headers("Set-Cookie"))
                .noneSatisfy(cookie -> assertThat(cookie).contains("Secure"));
    }
}
