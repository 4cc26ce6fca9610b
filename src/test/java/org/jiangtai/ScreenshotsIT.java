package org.jiangtai;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jiangtai.testing.Browser;
import org.jiangtai.testing.Desk;
import org.jiangtai.testing.NeedsChromium;
import org.jiangtai.testing.Program;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pictures of every page at three widths, in Chinese, in {@code target/screenshots}; and no page is wider than its
 * screen, answers with an error, or breaks the content security policy.
 */
@NeedsChromium
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreenshotsIT {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Map<Integer, Integer> WIDE_AND_NARROW = Map.of(1440, 900, 360, 740);
    private static final Map<Integer, Integer> SIZES = Map.of(1440, 900, 768, 1024, 360, 740);

    @TempDir
    static Path data;

    private Program program;
    private Browser browser;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    void start() throws IOException {
        Files.createDirectories(PICTURES);
        program = Program.start(data, "demo");
        browser = Browser.open();
    }

    @AfterAll
    void stop() {
        browser.close();
        program.close();
    }

    @BeforeEach
    void nothingToComplainYet() {
        complaints.clear();
    }

    @Test
    void thePublicPages() throws IOException {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("event", printed("/e/[0-9a-z]+"));
        pages.put("ticket", printed("/t/[0-9a-z]{26}"));
        pages.put("door", printed("/door/[0-9a-z]{26}"));
        pages.put("suggest", "/suggest");
        pages.put("suggestions", "/suggestions");
        pages.put("suggestion-figures", "/suggestions/figures");
        pages.put("stories", "/stories");
        pages.put("track", "/s");
        pages.put("privacy", "/privacy");
        pages.put("follow-calendar", "/calendar");
        SIZES.forEach((width, height) -> {
            Page page = watched(browser.page(width, height));
            pages.forEach((name, path) -> {
                page.navigate(program.address() + path);
                picture(page, name, width, true);
            });
            page.navigate(program.address() + "/?elder=1");
            picture(page, "home-elder", width, true);
            page.navigate(program.address() + pages.get("event"));
            picture(page, "event-elder", width, true);
            page.navigate(program.address() + "/nothing-here");
            picture(page, "not-found", width, true);
            page.close();
        });
        assertThat(complaints).isEmpty();
    }

    @Test
    void theDesk() throws IOException {
        Map<String, String> organiser = new LinkedHashMap<>();
        organiser.put("desk-home", "");
        organiser.put("calendar", "events");
        organiser.put("events-list", "events/list");
        organiser.put("event-form", "events/new");
        organiser.put("units", "units");
        organiser.put("import", "units/import");
        organiser.put("lecturers", "lecturers");
        organiser.put("topics", "topics");
        organiser.put("suggestions-desk", "suggestions");
        photograph("organiser", organiser);
        photograph("administrator", Map.of("accounts", "accounts"));
        assertThat(complaints).isEmpty();
    }

    /** Planning is done on a wide screen, and looked up on a phone. */
    @Test
    void theSeason() {
        Map<String, String> season = new LinkedHashMap<>();
        season.put("board", "events/board");
        season.put("coverage", "events/coverage");
        season.put("load", "events/load");
        season.put("releases", "events/releases");
        season.put("excel", "season/excel");
        season.put("orders", "orders");
        season.put("order-figures", "orders/figures");
        season.put("talents", "talents");
        season.put("settings", "settings");
        season.put("holidays", "settings/holidays");
        season.put("travel", "units/travel");
        photograph("organiser", season, WIDE_AND_NARROW);
        photograph("keeper", Map.of("order-form", "orders/new"), WIDE_AND_NARROW);
        photograph("reviewer", Map.of("approvals", "events/approvals"), WIDE_AND_NARROW);
        photograph("lecturer", Map.of("my-orders", "my-orders", "my-days", "my-days"), WIDE_AND_NARROW);
        assertThat(complaints).isEmpty();
    }

    @Test
    void fromASuggestionToSolved() {
        Map<String, String> desk = new LinkedHashMap<>();
        desk.put("flow", "suggestions/flow");
        desk.put("suggestions-batch", "suggestions/batch");
        desk.put("suggestions-import", "suggestions/import");
        desk.put("publications", "publications");
        desk.put("items", "items");
        desk.put("stories-desk", "stories");
        photograph("organiser", desk, WIDE_AND_NARROW);
        assertThat(complaints).isEmpty();
    }

    @Test
    void aPageThatIsNotForThisRoleSaysSoAndLeadsBack() {
        Desk desk = Desk.signIn(watched(browser.page(360, 740)), program.address(), "administrator", Program.PASSWORD);
        desk.page().navigate(program.address() + "/desk/events");
        Locator sentence = desk.page().locator("[role=alert]");
        sentence.waitFor();
        picture(desk.page(), "lost", 360, true);
        assertThat(sentence.innerText()).startsWith("没有这个页面");
        desk.page().locator(".jt-login-card a").click();
        desk.page().locator("vaadin-app-layout").waitFor();
        assertThat(complaints).isEmpty();
    }

    @Test
    void signingIn() {
        SIZES.forEach((width, height) -> {
            Page page = watched(browser.page(width, height));
            page.navigate(program.address() + "/desk/login");
            page.locator("input[name=username]").waitFor();
            picture(page, "login", width, true);
            page.close();
        });
        assertThat(complaints).isEmpty();
    }

    private void photograph(String username, Map<String, String> routes) {
        photograph(username, routes, SIZES);
    }

    private void photograph(String username, Map<String, String> routes, Map<Integer, Integer> sizes) {
        sizes.forEach((width, height) -> {
            Desk desk =
                    Desk.signIn(watched(browser.page(width, height)), program.address(), username, Program.PASSWORD);
            routes.forEach((name, route) -> picture(desk.open(route), name, width, false));
            if (routes.containsKey("desk-home")) {
                anEventsPages(desk, width);
            }
            desk.page().close();
        });
    }

    /** The pages of today's event, to which the home page leads, and what is printed for it. */
    private void anEventsPages(Desk desk, int width) {
        String event = desk.open("").locator("a[href*='events/']").first().getAttribute("href");
        String id = event.replaceFirst("^.*events/(\\d+).*$", "$1");
        picture(desk.open("events/" + id), "event-desk", width, false);
        picture(desk.open("events/" + id + "/registrations"), "registrations", width, false);
        picture(desk.open("events/" + id + "/door"), "door-tab", width, false);
        picture(desk.open("events/new?copy=" + id), "event-clash", width, false);
        for (String printed : List.of("poster", "sheet", "wall")) {
            desk.page().navigate(program.address() + "/print/" + printed + "/" + id);
            picture(desk.page(), printed, width, true);
        }
    }

    private void picture(Page page, String name, int width, boolean whole) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + "-" + width + ".png"))
                .setFullPage(whole));
        int wide = (int) page.evaluate("() => document.documentElement.scrollWidth");
        if (wide > width) {
            complaints.add(name + " is " + wide + " px wide on a screen of " + width);
        }
    }

    /** Listens to what goes wrong on a page. */
    private Page watched(Page page) {
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type()) && !message.text().contains("404")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onResponse(response -> {
            if (response.status() >= 500) {
                complaints.add(response.status() + " " + response.url());
            }
        });
        return page;
    }

    private String printed(String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(program.output())
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow(() -> new AssertionError("the demo printed no address like " + pattern));
    }
}
