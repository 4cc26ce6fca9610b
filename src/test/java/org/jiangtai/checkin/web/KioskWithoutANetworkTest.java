package org.jiangtai.checkin.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.Assertions;
import org.jiangtai.checkin.DoorService;
import org.jiangtai.checkin.WallScreens;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.registration.Registration;
import org.jiangtai.testing.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A kiosk whose network fails says so, keeps what was typed, and goes on by itself. */
class KioskWithoutANetworkTest extends DoorInTheHand {

    @Autowired
    WallScreens walls;

    @Autowired
    DoorService door;

    @Test
    void aStepThatWasNotHeardIsTakenOnceTheNetworkIsBack() {
        Registration ticket = fixtures.registration(event, "王小明");
        try (Browser browser = Browser.open()) {
            BrowserContext tablet = browser.context(WIDTH, HEIGHT);
            Page page = watched(tablet.newPage());
            page.navigate(address("/kiosk/" + AsProgram.call(() -> walls.kioskKey(event.id(), 1))));
            tablet.setOffline(true);
            page.locator("#typed").pressSequentially(ticket.lastFour());
            page.locator("#typed").press("Enter");
            shows(page.locator("main"), "网络断了");
            picture(page, "kiosk-offline");
            tablet.setOffline(false);
            shows(page.locator("main"), "王**");

            var lost = new AtomicBoolean();
            tablet.route("**/in", route -> {
                route.fetch();
                if (lost.compareAndSet(false, true)) {
                    route.abort();
                } else {
                    route.resume();
                }
            });
            page.locator("button.name").click();
            shows(page.locator("main"), "网络断了");
            page.locator("[data-retry]").click();
            shows(page.locator("main"), "已签到");
            picture(page, "kiosk-in");
            page.locator("a.other").click();
            assertThat(page.locator("#typed")).hasValue("");
            assertThat(page.locator(".keys button")).hasCount(12);
        }
        Assertions.assertThat(door.present(event.id())).isEqualTo(1);
        Assertions.assertThat(complaints).isEmpty();
    }
}
