package org.jiangtai.checkin.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.jiangtai.checkin.DoorService;
import org.jiangtai.checkin.WallScreens;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.registration.Registration;
import org.jiangtai.testing.Browser;
import org.jiangtai.testing.FakeCamera;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The door as whoever stands there has it in the hand, with a network: with a camera and without. */
class DoorInChromiumTest extends DoorInTheHand {

    @Autowired
    DoorService door;

    @Autowired
    WallScreens walls;

    @TempDir
    Path folder;

    @Test
    void theCameraLetsInAndTurnsAway() throws Exception {
        Registration ticket = fixtures.registration(event, "王小明");
        Registration stranger = fixtures.registration(fixtures.runningEvent(5), "欧阳修文");
        Path film = FakeCamera.film(
                folder.resolve("door.mjpeg"),
                "http://localhost/t/" + ticket.token(),
                "http://localhost/t/" + stranger.token());
        try (Browser browser = Browser.withCamera(film)) {
            Page page = watched(browser.page(WIDTH, HEIGHT));
            page.navigate(link());
            page.locator("#camera-button").click();

            verdict(page, "good", "王**");
            picture(page, "door-in");
            verdict(page, "bad", "欧阳**");
            picture(page, "door-other-event");
            assertThat(page.locator("#present")).hasText("1");
            dismiss(page);
            verdict(page, "wait", "王**");
            assertThat(page.locator("#verdict-why")).containsText("正门");
            picture(page, "door-already");
            dismiss(page);
            picture(page, "door-camera");
        }
        Assertions.assertThat(complaints).isEmpty();
    }

    @Test
    void withoutACameraEverythingElseWorks() {
        Registration typed = fixtures.registration(event, "王小明");
        Registration listed = fixtures.registration(event, "赵丽丽");
        try (Browser browser = Browser.open()) {
            Page page = watched(browser.page(WIDTH, HEIGHT));
            page.navigate(link());
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

            page.locator("#undo-place button").click();
            page.locator("#undo-place button").click();
            assertThat(page.locator("#present")).hasText("2");
            assertThat(page.locator("#undo-place")).containsText("赵**");
        }
        Assertions.assertThat(complaints).isEmpty();
    }

    @Test
    void anEndedLinkSaysSo() {
        try (Browser browser = Browser.open()) {
            Page page = browser.page(WIDTH, HEIGHT);
            page.navigate(link());
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
        String key = AsProgram.call(() -> walls.screenKey(event.id(), 1));
        try (Browser browser = Browser.open()) {
            Page page = watched(browser.page(1280, 720));
            page.navigate(address("/wall/" + key));
            assertThat(page.locator("#present")).hasText("0");
            picture(page, "wall-screen");
            Registration in = fixtures.registration(event, "李四");
            door.pick(device.token(), in.id(), UUID.randomUUID().toString(), Instant.now());
            assertThat(page.locator("#present"))
                    .hasText("1", new LocatorAssertions.HasTextOptions().setTimeout(PATIENT));
            Page visitor = watched(browser.page(WIDTH, HEIGHT));
            visitor.navigate(address("/c/" + walls.screen(key).code()));
            picture(visitor, "wall-page");
            visitor.locator("#ticket").fill(in.shortCode());
            visitor.locator("main form button").first().click();
            assertThat(visitor.locator("main")).containsText("已经签过到");
            picture(visitor, "wall-answer");
        }
        Assertions.assertThat(complaints).isEmpty();
    }
}
