package org.jiangtai.planning.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.jiangtai.testing.Browser;
import org.jiangtai.testing.Desk;
import org.jiangtai.testing.NeedsChromium;
import org.jiangtai.testing.Program;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The board under a mouse and under the keys. */
@NeedsChromium
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoardIT {

    @TempDir
    static Path folder;

    private Program program;
    private Browser browser;

    @BeforeAll
    void start() throws IOException {
        program = Program.start(folder.resolve("data"), "demo");
        browser = Browser.open();
    }

    @AfterAll
    void stop() {
        browser.close();
        program.close();
    }

    @Test
    void anEventIsDraggedToAnotherWeekAndBroughtBack() {
        Desk desk = Desk.signIn(browser.page(1440, 900), program.address(), "organiser", Program.PASSWORD);
        Page page = desk.open("events/board");
        Locator chip = page.locator(".jt-chip[draggable=true]").first();
        chip.waitFor();
        String id = chip.getAttribute("data-id");
        String place = cell(page, id).getAttribute("data-row");
        int week = Integer.parseInt(cell(page, id).getAttribute("data-week"));

        page.locator("[data-id='" + id + "']").dragTo(page.locator(target(place, week + 1)));
        goOnPastWarnings(page, desk);
        assertThat(page.locator(target(place, week + 1) + " [data-id='" + id + "']"))
                .isVisible();

        page.getByText("撤销").first().click();
        desk.settle();
        assertThat(page.locator(target(place, week) + " [data-id='" + id + "']"))
                .isVisible();
    }

    @Test
    void theKeysWalkTheBoardAndOpenAnEvent() {
        Desk desk = Desk.signIn(browser.page(1440, 900), program.address(), "organiser", Program.PASSWORD);
        Page page = desk.open("events/board");
        Locator chip = page.locator(".jt-chip[draggable=true]").first();
        chip.focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowLeft");
        chip.focus();
        page.keyboard().press("Enter");
        // The dialog itself has no size; what stands in it has.
        assertThat(page.locator("vaadin-dialog vaadin-button").first()).isVisible();
    }

    /** People who have registered would be told, and a warning wants a reason: both are asked before. */
    private static void goOnPastWarnings(Page page, Desk desk) {
        desk.settle();
        Locator ask = page.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]");
        if (ask.count() > 0) {
            ask.first().click();
            desk.settle();
        }
        Locator reason = page.locator("vaadin-dialog vaadin-text-area textarea");
        if (reason.count() > 0 && reason.first().isVisible()) {
            reason.first().fill("村里定的时间");
            page.getByText("仍这样安排").first().click();
            desk.settle();
        }
    }

    private static Locator cell(Page page, String id) {
        return page.locator("[data-week]:has([data-id='" + id + "'])").first();
    }

    private static String target(String row, int week) {
        return "[data-row='" + row + "'][data-week='" + week + "']";
    }
}
