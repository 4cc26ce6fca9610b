package org.jiangtai.planning.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jiangtai.testing.Browser;
import org.jiangtai.testing.Desk;
import org.jiangtai.testing.NeedsChromium;
import org.jiangtai.testing.Program;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The rota as an organiser works with it: set up, searched, put right by hand, made into drafts and taken back. */
@NeedsChromium
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RotaIT {

    private static final String[] PLACES = {"车站社区", "双庙社区"};
    private static final String NAME = "两个社区的轮讲";
    private static final String FREE = ".jt-halfday:not([disabled]):not(.jt-halfday-here)";

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
    void aSeasonIsSearchedPutRightByHandMadeIntoDraftsAndTakenBack() {
        Desk desk = Desk.signIn(browser.page(1440, 900), program.address(), "organiser", Program.PASSWORD);
        Page page = desk.open("events/rota");
        button(page, "新建轮讲表").click();
        LocalDate monday = setUp(page);
        button(page, "保存并开始计算").click();
        // The page shows the plan by itself, once the search is over.
        Locator undo = button(page, "撤销上一步");
        undo.waitFor();
        desk.settle();
        assertThat(undo).isDisabled();

        Locator session = page.locator(".jt-rota-session[draggable=true]").first();
        String before = session.innerText();
        session.hover();
        page.mouse().down();
        BoundingBox lifted = session.boundingBox();
        page.mouse().move(lifted.x + lifted.width, lifted.y + lifted.height, new Mouse.MoveOptions().setSteps(5));
        // While it is carried, all half-days are in sight with what each costs.
        assertThat(page.locator("jt-rota-halfdays:not(.jt-halfdays-waiting) .jt-halfday-here"))
                .isInViewport();
        desk.settle();
        Locator target = page.locator(FREE).last();
        assertThat(target).isInViewport();
        String words = target.getAttribute("aria-label");
        BoundingBox aim = target.boundingBox();
        page.mouse().move(aim.x + aim.width / 2, aim.y + aim.height / 2, new Mouse.MoveOptions().setSteps(5));
        page.mouse().move(aim.x + aim.width / 2 + 1, aim.y + aim.height / 2 + 1);
        assertThat(target).hasClass(Pattern.compile("jt-halfday-aim"));
        page.mouse().up();
        String there = words.substring(0, words.indexOf(" · "));
        assertThat(session).containsText(there);
        assertThat(session).not().hasText(before);

        assertThat(undo).isEnabled();
        undo.click();
        assertThat(session).not().containsText(there);
        assertThat(session.innerText()).isEqualTo(before);
        assertThat(undo).isDisabled();

        // The keys lead from the session to its half-days and back.
        session.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".jt-halfday-here")).isFocused();
        page.keyboard().press("Escape");
        assertThat(session).isFocused();
        page.keyboard().press("Enter");
        page.locator(FREE).last().press("Enter");
        assertThat(session).containsText(there);

        undo.click();
        assertThat(undo).isDisabled();

        int[] at = at(page.locator(".jt-halfday-here"));
        LocalDate day = monday.plusDays(at[0]).plusWeeks(at[1]);
        String place = page.locator(".jt-rota-insight h3").first().innerText();
        String plan = page.url();
        assertThat(drafts(desk, day, place)).hasCount(0);
        page.navigate(plan);
        button(page, "生成活动草稿").click();
        button(page, "确定生成").click();
        button(page, "撤回草稿").waitFor();
        assertThat(drafts(desk, day, place)).hasCount(1);

        page.navigate(plan);
        button(page, "撤回草稿").click();
        page.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").click();
        button(page, "生成活动草稿").waitFor();
        assertThat(drafts(desk, day, place)).hasCount(0);
    }

    /** Two places, six weeks, a search of two seconds. */
    private static LocalDate setUp(Page page) {
        page.getByLabel("名称", new Page.GetByLabelOptions().setExact(true)).fill(NAME);
        number(page, "周数", "6");
        Locator places = page.locator(".jt-rota-places vaadin-multi-select-combo-box");
        places.locator("[part~=clear-button]").click();
        for (String place : PLACES) {
            places.locator("input").fill(place);
            page.locator("vaadin-multi-select-combo-box-item")
                    .filter(new Locator.FilterOptions().setHasText(place))
                    .first()
                    .click();
        }
        page.keyboard().press("Escape");
        number(page, "计算时间", "2");
        String day = page.locator("vaadin-date-picker input").first().inputValue();
        return LocalDate.parse(Objects.requireNonNull(day));
    }

    private static void number(Page page, String label, String value) {
        Locator field = page.locator("vaadin-integer-field")
                .filter(new Locator.FilterOptions().setHasText(label))
                .locator("input");
        field.fill(value);
        field.press("Tab");
    }

    /** The column and the week of a half-day. */
    private static int[] at(Locator halfDay) {
        String[] at = halfDay.getAttribute("data-at").split(" ");
        return new int[] {Integer.parseInt(at[0]), Integer.parseInt(at[1]) / 3};
    }

    private static Locator button(Page page, String text) {
        return page.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    private static Locator drafts(Desk desk, LocalDate day, String place) {
        Page page = desk.open("events?view=day&date=" + day);
        page.locator("jt-calendar .fc-view").waitFor();
        desk.settle();
        return page.locator("jt-calendar .jt-event")
                .filter(new Locator.FilterOptions().setHasText(place))
                .filter(new Locator.FilterOptions().setHasText("草稿"));
    }
}
