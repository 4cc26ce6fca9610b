package org.jiangtai.checkin.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jiangtai.checkin.DoorDevice;
import org.jiangtai.checkin.DoorLinkService;
import org.jiangtai.checkin.DoorService;
import org.jiangtai.checkin.WallService;
import org.jiangtai.event.Event;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.registration.Registration;
import org.jiangtai.testing.Browser;
import org.jiangtai.testing.FakeCamera;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.NeedsChromium;
import org.jiangtai.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The door as whoever stands there has it in the hand: a phone of 360 pixels, with a camera and without. */
@NeedsChromium
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "vaadin.productionMode=true")
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.class)
@Import(Fixtures.class)
class DoorInChromiumTest {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final double PATIENT = 20_000;

    @LocalServerPort
    int port;

    @Autowired
    Fixtures fixtures;

    @Autowired
    DoorService door;

    @Autowired
    DoorLinkService doorLinks;

    @Autowired
    WallService wall;

    @TempDir
    Path folder;

    private final List<String> complaints = new ArrayList<>();
    private Event event;
    private DoorDevice device;

    @BeforeEach
    void aDoor() throws Exception {
        Files.createDirectories(PICTURES);
        event = fixtures.runningEvent(50);
        device = AsProgram.call(() -> doorLinks.makeLink(event.id(), "正门"));
    }

    @Test
    void theCameraLetsInAndTurnsAway() throws Exception {
        Registration ticket = fixtures.registration(event, "王小明");
        Registration stranger = fixtures.registration(fixtures.runningEvent(5), "欧阳修文");
        Path film = FakeCamera.film(
                folder.resolve("door.mjpeg"),
                "http://localhost/t/" + ticket.token(),
                "http://localhost/t/" + stranger.token());
        try (Browser browser = Browser.withCamera(film)) {
            Page page = watched(browser.page(360, 740));
            page.navigate(address("/door/" + device.token()));
            assertThat(page.locator("#present")).hasText("0");
            page.locator("#camera-button").click();

            verdict(page, "good", "王**");
            picture(page, "door-in");
            verdict(page, "bad", "欧阳**");
            picture(page, "door-other-event");
            assertThat(page.locator("#present")).hasText("1");
            page.locator("#verdict").click();
            verdict(page, "wait", "王**");
            assertThat(page.locator("#verdict-why")).containsText("正门");
            picture(page, "door-already");
            page.locator("#verdict").click();
            picture(page, "door-camera");
        }
        Assertions.assertThat(complaints).isEmpty();
    }

    @Test
    void withoutACameraEverythingElseWorks() {
        Registration typed = fixtures.registration(event, "王小明");
        Registration listed = fixtures.registration(event, "赵丽丽");
        try (Browser browser = Browser.open()) {
            Page page = watched(browser.page(360, 740));
            page.navigate(address("/door/" + device.token()));
            page.locator("#camera-button").click();
            assertThat(page.locator("#camera-note")).containsText("摄像头");
            picture(page, "door-no-camera");

            page.keyboard().type(typed.shortCode().toLowerCase(java.util.Locale.ROOT));
            page.keyboard().press("Enter");
            verdict(page, "good", "王**");
            assertThat(page.locator("#verdict")).isHidden();
            assertThat(page.locator("#code")).isFocused();

            page.locator("#list-tab").click();
            page.locator("#query").fill("丽丽");
            page.locator("#found button").click();
            assertThat(page.locator("#found .sure")).containsText("赵** " + listed.lastFour());
            picture(page, "door-list");
            page.locator("#found button.wide").click();
            verdict(page, "good", "赵**");
            assertThat(page.locator("#found")).containsText("已到");

            page.locator("#walkin-tab").click();
            page.locator("#phone").fill("12");
            page.locator("#walkin-form button").click();
            assertThat(page.locator("#name-error")).isVisible();
            page.locator("#name").fill("孙大妈");
            page.locator("#walkin-form button").click();
            assertThat(page.locator("#phone-error")).isVisible();
            picture(page, "door-walk-in");
            page.locator("#phone").fill("");
            page.locator("#walkin-form button").click();
            verdict(page, "good", "孙**");
            assertThat(page.locator("#present")).hasText("3");
            assertThat(page.locator("#verdict")).isHidden();

            page.locator("#undo").click();
            page.locator("#undo").click();
            assertThat(page.locator("#present")).hasText("2");
            assertThat(page.locator("#undo")).containsText("赵**");
        }
        Assertions.assertThat(complaints).isEmpty();
    }

    @Test
    void whatCannotBeSentWaitsAndIsSentOnce() {
        Registration ticket = fixtures.registration(event, "王小明");
        try (Browser browser = Browser.open()) {
            BrowserContext phone = browser.context(360, 740);
            Page page = phone.newPage();
            page.navigate(address("/door/" + device.token()));
            assertThat(page.locator("#present")).hasText("0");
            phone.setOffline(true);
            page.locator("#code").fill(ticket.shortCode());
            page.keyboard().press("Enter");

            verdict(page, "pending", "");
            picture(page, "door-pending");
            assertThat(page.locator("#verdict")).isHidden();
            assertThat(page.locator("#pending li")).hasCount(1);
            phone.setOffline(false);

            assertThat(page.locator("#pending li"))
                    .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENT));
            assertThat(page.locator("#present")).hasText("1");
            assertThat(page.locator("#line")).hasText("在线");
        }
    }

    @Test
    void anEndedLinkSaysSo() {
        try (Browser browser = Browser.open()) {
            Page page = browser.page(360, 740);
            page.navigate(address("/door/" + device.token()));
            assertThat(page.locator("#present")).hasText("0");
            AsProgram.run(() -> doorLinks.revoke(device.id()));
            page.locator("#code").fill("AAAA");
            page.keyboard().press("Enter");
            assertThat(page.locator("#ended")).containsText("已失效");
        }
    }

    @Test
    void theWallAndTheSheetOnTheirScreens() {
        fixtures.registration(event, "王小明");
        String key = AsProgram.call(() -> wall.screenKey(event.id()));
        try (Browser browser = Browser.open()) {
            Page page = watched(browser.page(1280, 720));
            page.navigate(address("/wall/" + key));
            assertThat(page.locator("#present")).hasText("0");
            picture(page, "wall-screen");
            Registration in = fixtures.registration(event, "李四");
            door.pick(device.token(), in.id(), UUID.randomUUID().toString(), Instant.now());
            assertThat(page.locator("#present"))
                    .hasText("1", new LocatorAssertions.HasTextOptions().setTimeout(PATIENT));
            Page visitor = watched(browser.page(360, 740));
            visitor.navigate(address("/c/" + wall.screen(key).code()));
            picture(visitor, "wall-page");
            visitor.locator("#ticket").fill(in.shortCode());
            visitor.locator("main form button").click();
            assertThat(visitor.locator("main")).containsText("已经签过到");
            picture(visitor, "wall-answer");
        }
        Assertions.assertThat(complaints).isEmpty();
    }

    private void verdict(Page page, String tone, String who) {
        Locator verdict = page.locator("#verdict");
        assertThat(verdict)
                .hasClass(
                        Pattern.compile("\\b" + tone + "\\b"),
                        new LocatorAssertions.HasClassOptions().setTimeout(PATIENT));
        assertThat(verdict).isVisible();
        assertThat(page.locator("#verdict-who")).containsText(who);
    }

    private Page watched(Page page) {
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type()) && !message.text().contains("the server responded with")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
