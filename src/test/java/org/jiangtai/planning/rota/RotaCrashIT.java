package org.jiangtai.planning.rota;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jiangtai.testing.Browser;
import org.jiangtai.testing.Desk;
import org.jiangtai.testing.NeedsChromium;
import org.jiangtai.testing.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The process dies while a plan is searched, and once more while it is applied. */
@NeedsChromium
class RotaCrashIT {

    private static final String EVENT_WRITTEN = "insert into event ";
    private static final int IN_THE_MIDDLE = 40;
    /** What the page says once the search has begun, and not while it waits in line. */
    private static final Pattern SEARCHING = Pattern.compile("正在计算：[1-9]");

    @TempDir
    Path data;

    @Test
    void aRunThatDiedIsBrokenOffAndAPlanIsAppliedAsAWholeOrNotAtAll() throws Exception {
        try (Browser browser = Browser.open()) {
            long id = dieWhileItIsSearched(browser);
            int before = look(database -> {
                assertThat(count(database, "select count(*) from rota_run where state = 'RUNNING' and result is null"))
                        .isEqualTo(1);
                assertThat(count(database, "select count(*) from rota_session")).isPositive();
                assertThat(count(database, "select count(*) from rota_session where lecturer_id is not null"))
                        .as("half a plan")
                        .isZero();
                // As if a minute had gone by before it was started again.
                database.sql("update rota_run set beat_at = dateadd(minute, -2, beat_at)")
                        .update();
                return count(database, "select count(*) from event");
            });

            dieWhileItIsApplied(browser, id);

            look(database -> {
                int made = count(database, "select count(*) from event") - before;
                int became = count(database, "select count(*) from rota_session where event_id is not null");
                int placed = count(database, "select count(*) from rota_session where lecturer_id is not null");
                boolean applied = count(database, "select count(*) from rota_run where state = 'APPLIED'") == 1;
                assertThat(placed).isGreaterThan(IN_THE_MIDDLE);
                assertThat(made).as("all or none").matches(all -> applied ? all > IN_THE_MIDDLE : all == 0);
                assertThat(became).isEqualTo(made);
                return made;
            });
        }
    }

    private long dieWhileItIsSearched(Browser browser) throws Exception {
        try (Program program = Program.start(data, "demo")) {
            Page page = organiser(browser, program).open("events/rota/new");
            button(page, "保存并开始计算").click();
            page.waitForURL(Pattern.compile(".*/rota/\\d+"));
            assertThat(page.locator(".jt-rota-progress [role=status]")).containsText(SEARCHING);
            long id = Long.parseLong(page.url().replaceAll(".*/", ""));
            program.kill();
            return id;
        }
    }

    private void dieWhileItIsApplied(Browser browser, long id) throws Exception {
        try (Program program = Program.start(data, "demo", Map.of("SPRING_JPA_SHOW_SQL", "true"))) {
            Page page = organiser(browser, program).open("events/rota/" + id);
            assertThat(page.getByText("中断").first()).isVisible();
            button(page, "开始计算").click();
            assertThat(page.locator(".jt-rota-progress [role=status]")).containsText(SEARCHING);
            button(page, "停止，留下目前最好的").click();
            button(page, "生成活动草稿").click();
            button(page, "确定生成").waitFor();
            leaveOutWhatClashes(page);
            int written = written(program);
            button(page, "确定生成").click(new Locator.ClickOptions().setNoWaitAfter(true));
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> written(program) > written + IN_THE_MIDDLE);
            program.kill();
        }
    }

    /** A plan of some seconds may hold what a warning would want a reason for. */
    private static void leaveOutWhatClashes(Page page) {
        Locator leaveOut = page.locator("vaadin-dialog vaadin-checkbox input[type=checkbox]");
        if (leaveOut.count() > 0 && leaveOut.isEnabled() && !leaveOut.isChecked()) {
            leaveOut.check();
        }
    }

    private static int written(Program program) throws IOException {
        return program.output().split(Pattern.quote(EVENT_WRITTEN), -1).length;
    }

    private static Desk organiser(Browser browser, Program program) {
        return Desk.signIn(browser.page(1440, 900), program.address(), "organiser", Program.PASSWORD);
    }

    private static Locator button(Page page, String words) {
        return page.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    private int look(Look what) {
        var source = new SingleConnectionDataSource(
                "jdbc:h2:file:" + data.toAbsolutePath() + "/jiangtai;MODE=MySQL", "jiangtai", "", true);
        try {
            return what.in(JdbcClient.create(source));
        } finally {
            source.destroy();
        }
    }

    private interface Look {
        int in(JdbcClient database);
    }

    private static int count(JdbcClient database, String question) {
        return database.sql(question).query(Integer.class).single();
    }
}
