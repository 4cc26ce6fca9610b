package org.jiangtai.checkin.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jiangtai.checkin.DoorDevice;
import org.jiangtai.checkin.DoorLinkService;
import org.jiangtai.event.Event;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.NeedsChromium;
import org.jiangtai.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** A door of an event that runs, on a phone of 360 pixels; one program serves all tests of this kind. */
@NeedsChromium
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "vaadin.productionMode=true")
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.class)
@Import(Fixtures.class)
abstract class DoorInTheHand {

    static final int WIDTH = 360;
    static final int HEIGHT = 740;
    static final double PATIENT = 20_000;
    private static final Path PICTURES = Path.of("target", "screenshots");

    @LocalServerPort
    int port;

    @Autowired
    Fixtures fixtures;

    @Autowired
    DoorLinkService doorLinks;

    final List<String> complaints = new ArrayList<>();
    Event event;
    DoorDevice device;

    @BeforeEach
    void aDoor() throws IOException {
        Files.createDirectories(PICTURES);
        event = fixtures.runningEvent(50);
        device = AsProgram.call(() -> doorLinks.makeLink(event.id(), "正门"));
    }

    /** Opens the link and waits until the page could work without a network. */
    void install(Page page) {
        page.navigate(link());
        shows(page.locator("#line"), "断网也能签到");
    }

    String link() {
        return address("/door/" + device.token());
    }

    void type(Page page, String code) {
        page.locator("#scan-tab").click();
        page.locator("#code").fill(code);
        page.locator("#code").press("Enter");
    }

    /** Waits for this verdict. */
    static void verdict(Page page, String tone, String who) {
        Locator verdict = page.locator("#verdict");
        assertThat(verdict)
                .hasClass(
                        Pattern.compile("\\b" + tone + "\\b"),
                        new LocatorAssertions.HasClassOptions().setTimeout(PATIENT));
        assertThat(verdict).isVisible();
        assertThat(page.locator("#verdict-who")).containsText(who);
    }

    static void dismiss(Page page) {
        page.locator("#verdict-word").click();
        assertThat(page.locator("#verdict")).isHidden();
    }

    static void shows(Locator place, String text) {
        assertThat(place).containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENT));
    }

    /** Notes what the browser complains about; what a cut network causes is no complaint. */
    Page watched(Page page) {
        page.onConsoleMessage(message -> {
            boolean network = message.text().contains("the server responded with")
                    || message.text().contains("net::ERR_");
            if ("error".equals(message.type()) && !network) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }
}
