package org.jiangtai.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jiangtai.checkin.DoorLinkService;
import org.jiangtai.checkin.WallScreens;
import org.jiangtai.event.Event;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.menu.ScriptService;
import org.jiangtai.registration.Registration;
import org.jiangtai.suggestion.Category;
import org.jiangtai.suggestion.NewSuggestion;
import org.jiangtai.suggestion.SuggestionService;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.HttpTest;
import org.jiangtai.testing.OrderFixtures;
import org.jiangtai.testing.RawHttp;
import org.jiangtai.testing.RawHttp.Answer;
import org.jiangtai.testing.StoryFixtures;
import org.jiangtai.testing.WrittenTable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Calls every address that the program answers as nobody and as each role, and compares what comes back with the table
 * in {@code addresses-by-role.txt}. A new address fails here until it has its line there.
 */
@HttpTest
@TestPropertySource(properties = "jiangtai.second-factor.forced-for=")
class AddressesByRoleTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(:[^}]*)?}");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String NOBODY = "nobody";

    @LocalServerPort
    int port;

    @Autowired
    Fixtures fixtures;

    @Autowired
    OrderFixtures orders;

    @Autowired
    StoryFixtures storyFixtures;

    @Autowired
    DoorLinkService doorLinks;

    @Autowired
    WallScreens walls;

    @Autowired
    SuggestionService suggestions;

    @Autowired
    ScriptService scripts;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void everyAddressAnswersEachRoleAsWritten() throws IOException {
        Map<String, String> cookies = new LinkedHashMap<>();
        cookies.put(NOBODY, "");
        for (Role role : Role.values()) {
            cookies.put(role.name(), signedIn(role));
        }
        Set<String> lines = new TreeSet<>();
        for (String address : addresses()) {
            Map<String, List<String>> rolesByAnswer = new TreeMap<>();
            cookies.forEach((who, cookie) -> rolesByAnswer
                    .computeIfAbsent(ask(address, cookie), answer -> new ArrayList<>())
                    .add(who));
            String answers = rolesByAnswer.size() == 1
                    ? rolesByAnswer.keySet().iterator().next() + " everybody"
                    : rolesByAnswer.entrySet().stream()
                            .map(answer -> answer.getKey() + " " + String.join(", ", answer.getValue()))
                            .collect(Collectors.joining("; "));
            lines.add(address + ": " + answers);
        }
        WrittenTable.compare("addresses-by-role.txt", lines);
    }

    /** Method and pattern of everything that a controller answers. */
    private Set<String> addresses() {
        Set<String> addresses = new TreeSet<>();
        for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
            for (String pattern : info.getPatternValues()) {
                if (info.getMethodsCondition().isEmpty()) {
                    addresses.add("GET " + pattern);
                }
                info.getMethodsCondition().getMethods().forEach(method -> addresses.add(method + " " + pattern));
            }
        }
        return addresses;
    }

    /** Each call has an event, a ticket and codes of its own, so that what one does is nothing to the next. */
    private String ask(String address, String cookie) {
        String method = address.substring(0, address.indexOf(' '));
        String pattern = address.substring(address.indexOf(' ') + 1);
        Event event = fixtures.runningEvent(5);
        Registration ticket = fixtures.registration(event, "王小明");
        String path =
                VARIABLE.matcher(pattern).replaceAll(variable -> value(pattern, variable.group(1), event, ticket));
        var http = new RawHttp(port);
        List<String> headers = new ArrayList<>(List.of("Accept: text/html, application/json;q=0.5"));
        String body = "";
        if (path.startsWith("/api/")) {
            headers.add("Authorization: Bearer "
                    + AsProgram.call(() -> doorLinks.makeLink(event.id(), "正门")).token());
            headers.add("Content-Type: application/json");
            body = method.equals("GET") ? "" : "{\"happenedAt\":\"" + Instant.now() + "\"}";
        } else if (!method.equals("GET")) {
            Answer form = http.get("/suggest", cookie.isEmpty() ? "Accept: text/html" : "Cookie: " + cookie);
            var token = CSRF.matcher(form.body());
            assertThat(token.find()).isTrue();
            body = "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) + "&solved=true&form=x";
            headers.add("Content-Type: application/x-www-form-urlencoded");
            headers.add("Cookie: "
                    + join(cookie, form.header("Set-Cookie").orElse("").split(";")[0]));
        }
        if (headers.stream().noneMatch(header -> header.startsWith("Cookie")) && !cookie.isEmpty()) {
            headers.add("Cookie: " + cookie);
        }
        Answer answer = http.send(method, path, body, headers.toArray(String[]::new));
        return answer.header("Location").orElse("").startsWith("/desk/login")
                ? "sign-in"
                : Integer.toString(answer.status());
    }

    private String value(String pattern, String name, Event event, Registration ticket) {
        if (pattern.startsWith("/print/ticket/")) {
            return Long.toString(ticket.id());
        }
        if (pattern.startsWith("/print/slip/")) {
            String code = suggestions.submit(
                    new NewSuggestion("路灯", null, "", null, Category.ROADS, "", "", true, true, false), List.of());
            return Long.toString(suggestions.track(code).orElseThrow().id());
        }
        if (pattern.startsWith("/print/script/")) {
            long topic = fixtures.topic().id();
            return Long.toString(
                    AsProgram.call(() -> scripts.versions(topic)).getFirst().id());
        }
        if (pattern.startsWith("/print/story-consent/")) {
            return Long.toString(storyFixtures.lead().id());
        }
        if (pattern.startsWith("/print/order/")) {
            return Long.toString(orders.submitted().id());
        }
        if (pattern.startsWith("/print/")) {
            return Long.toString(event.id());
        }
        if (pattern.startsWith("/t/")) {
            return ticket.token();
        }
        if (pattern.startsWith("/f/")) {
            return ticket.party();
        }
        if (pattern.startsWith("/s/") && name.equals("code")) {
            return suggestions.submit(
                    new NewSuggestion("路灯", null, "", null, Category.ROADS, "", "", true, true, false), List.of());
        }
        if (pattern.startsWith("/door/")) {
            return AsProgram.call(() -> doorLinks.makeLink(event.id(), "正门")).token();
        }
        String screen = AsProgram.call(() -> walls.screenKey(event.id(), 1));
        if (pattern.startsWith("/wall/")) {
            return screen;
        }
        if (pattern.startsWith("/kiosk/")) {
            return AsProgram.call(() -> walls.kioskKey(event.id(), 1));
        }
        if (pattern.startsWith("/c/")) {
            return walls.screen(screen).code();
        }
        return name.equals("code") ? event.code() : "0";
    }

    private String signedIn(Role role) {
        String username = fixtures.account(role, null).username();
        var http = new RawHttp(port);
        Answer answer = http.form(
                "/desk/login",
                "username=" + username + "&password=" + URLEncoder.encode(Fixtures.PASSWORD, StandardCharsets.UTF_8));
        assertThat(answer.header("Location")).as(role.name()).contains("/desk/");
        return answer.headers("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID="))
                .findFirst()
                .orElseThrow()
                .split(";")[0];
    }

    private static String join(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + "; " + other;
    }
}
