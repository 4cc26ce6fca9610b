package org.jiangtai.checkin.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.jiangtai.checkin.Again;
import org.jiangtai.checkin.DoorListDraft;
import org.jiangtai.checkin.DoorListService;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.registration.OwnRegistrationService;
import org.jiangtai.registration.Registration;
import org.jiangtai.testing.Browser;
import org.jiangtai.testing.FakeCamera;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A hall without a network: the door goes on, and afterwards everything is at the server exactly once. */
class DoorWithoutANetworkTest extends DoorInTheHand {

    @Autowired
    DoorListService lists;

    @Autowired
    JdbcClient database;

    @Autowired
    OwnRegistrationService own;

    @TempDir
    Path folder;

    @Test
    void whatWasDoneWithoutANetworkIsAtTheServerOnce() throws IOException {
        AsProgram.run(() -> lists.save(new DoorListDraft(event.id(), 1, "上午", null, null, Again.AFTER_EXIT, true, 0)));
        Registration scanned = fixtures.registration(event, "王小明");
        Registration listed = fixtures.registration(event, "赵丽丽");
        Registration typed = fixtures.registration(event, "欧阳修文");
        Path film = FakeCamera.film(folder.resolve("door.mjpeg"), "http://localhost/t/" + scanned.token());
        try (Browser browser = Browser.withCamera(film)) {
            BrowserContext phone = browser.context(WIDTH, HEIGHT);
            Page page = watched(phone.newPage());
            install(page);
            picture(page, "door-online");

            phone.setOffline(true);
            page.reload();
            shows(page.locator("#line"), "没有网络");
            page.locator("#camera-button").click();
            verdict(page, "good", "王**");
            picture(page, "door-offline-in");
            assertThat(page.locator("#verdict")).isHidden();
            picture(page, "door-offline-camera");
            page.locator("#camera-button").click();
            type(page, "http://localhost/t/" + scanned.token());
            verdict(page, "wait", "王**");
            assertThat(page.locator("#verdict-why")).containsText("正门");
            picture(page, "door-offline-already");
            dismiss(page);
            page.locator("#list-tab").click();
            page.locator("#query").fill(listed.lastFour());
            page.locator("#found button").click();
            page.locator("#found button.wide").click();
            verdict(page, "good", "赵**");
            assertThat(page.locator("#verdict")).isHidden();

            page.locator("#walkin-tab").click();
            page.locator("#name").fill("孙大妈");
            page.locator("#walkin-send").click();
            verdict(page, "good", "孙大妈");
            assertThat(page.locator("#present")).hasText("3");
            assertThat(page.locator("#verdict")).isHidden();
            page.locator("#undo-place button").click();
            page.locator("#undo-place button").click();
            verdict(page, "good", "孙大妈");
            assertThat(page.locator("#present")).hasText("2");
            assertThat(page.locator("#verdict")).isHidden();

            type(page, swapped(typed.shortCode()));
            verdict(page, "wait", "");
            assertThat(page.locator("#verdict-why")).containsText("换了位置");
            dismiss(page);
            page.locator("[data-direction=EXIT]").click();
            type(page, typed.shortCode());
            verdict(page, "wait", "欧阳**");
            dismiss(page);
            page.locator("#list-tab").click();
            page.locator("#query").fill(listed.lastFour());
            page.locator("#found button").click();
            page.locator("#found button.wide").click();
            verdict(page, "good", "赵**");
            assertThat(page.locator("#verdict-word")).hasText("已签退");
            assertThat(page.locator("#verdict")).isHidden();
            picture(page, "door-offline");
            page.locator("#line").click();
            picture(page, "door-offline-queue");
            page.locator("#log-close").click();

            phone.setOffline(false);
            shows(page.locator("#line"), "在线");
            Assertions.assertThat(admitted(scanned)).containsExactly("ENTRY");
            Assertions.assertThat(admitted(listed)).containsExactly("ENTRY", "EXIT");
            Assertions.assertThat(admitted(typed)).isEmpty();
            Assertions.assertThat(rows("undone_at is not null")).isEqualTo(1);
            Assertions.assertThat(rows("refusal = 'NOT_IN'")).isEqualTo(1);
            assertThat(page.locator("#present"))
                    .hasText("2", new LocatorAssertions.HasTextOptions().setTimeout(PATIENT));
        }
        Assertions.assertThat(complaints).isEmpty();
    }

    @Test
    void whoIsNotDecidedYetAndWhoWasDeclinedAreToldApart() {
        Registration applied = standing(fixtures.registration(event, "王小明"), "APPLIED");
        Registration declined = standing(fixtures.registration(event, "李四"), "REFUSED");
        try (Browser browser = Browser.open()) {
            BrowserContext phone = browser.context(WIDTH, HEIGHT);
            Page page = watched(phone.newPage());
            install(page);
            for (boolean offline : new boolean[] {false, true}) {
                phone.setOffline(offline);
                type(page, applied.shortCode());
                verdict(page, "wait", "王**");
                assertThat(page.locator("#verdict-word")).hasText("还没审核");
                assertThat(page.locator("#verdict-why")).containsText("报名还没有审核");
                dismiss(page);
                type(page, declined.shortCode());
                verdict(page, "wait", "李*");
                assertThat(page.locator("#verdict-word")).hasText("没有通过审核");
                assertThat(page.locator("#verdict-why")).containsText("没有同意");
                dismiss(page);
                page.locator("#list-tab").click();
                page.locator("#query").fill(declined.lastFour());
                shows(page.locator("#found"), "没有通过审核");
                page.locator("#query").fill(applied.lastFour());
                shows(page.locator("#found"), "还没审核");
            }
        }
        Assertions.assertThat(complaints).isEmpty();
    }

    private Registration standing(Registration person, String state) {
        database.sql("update registration set state = :state where id = :id")
                .param("state", state)
                .param("id", person.id())
                .update();
        return person;
    }

    @Test
    void aLostAnswerMakesNoSecondEntry() {
        Registration ticket = fixtures.registration(event, "王小明");
        try (Browser browser = Browser.open()) {
            BrowserContext phone = browser.context(WIDTH, HEIGHT);
            Page page = watched(phone.newPage());
            install(page);
            var lost = new AtomicInteger();
            phone.route("**/api/door/entries", route -> {
                route.fetch();
                lost.incrementAndGet();
                route.abort();
            });
            type(page, ticket.shortCode());
            verdict(page, "good", "王**");
            assertThat(page.locator("#verdict-note")).containsText("联网后自动上传");
            shows(page.locator("#line"), "断网也能签到");

            Assertions.assertThat(lost).hasValue(1);
            Assertions.assertThat(admitted(ticket)).containsExactly("ENTRY");
            Assertions.assertThat(rows("1 = 1")).isEqualTo(1);
        }
    }

    @Test
    void aFullQueueOutlivesThePage() {
        List<Registration> tickets = List.of(
                fixtures.registration(event, "王小明"),
                fixtures.registration(event, "李四"),
                fixtures.registration(event, "赵丽丽"));
        try (Browser browser = Browser.open()) {
            BrowserContext phone = browser.context(WIDTH, HEIGHT);
            Page page = phone.newPage();
            install(page);
            phone.setOffline(true);
            for (Registration ticket : tickets) {
                type(page, ticket.shortCode());
                verdict(page, "good", "");
                assertThat(page.locator("#verdict")).isHidden();
            }
            page.close();

            Page again = watched(phone.newPage());
            again.navigate(link());
            shows(again.locator("#line"), "已记下 3 条");
            assertThat(again.locator("#present")).hasText("3");
            type(again, tickets.getFirst().shortCode());
            verdict(again, "wait", "王**");
            dismiss(again);
            phone.setOffline(false);
            shows(again.locator("#line"), "断网也能签到");

            tickets.forEach(ticket -> Assertions.assertThat(admitted(ticket)).containsExactly("ENTRY"));
        }
        Assertions.assertThat(complaints).isEmpty();
    }

    @Test
    void aRevokedDeviceUploadsWhatItHoldsAndReadsNothingMore() {
        Registration ticket = fixtures.registration(event, "王小明");
        try (Browser browser = Browser.open()) {
            BrowserContext phone = browser.context(WIDTH, HEIGHT);
            Page page = phone.newPage();
            install(page);
            phone.setOffline(true);
            shows(page.locator("#line"), "没有网络");
            AsProgram.run(() -> doorLinks.revoke(device.id()));
            type(page, ticket.shortCode());
            verdict(page, "good", "王**");
            var read = new AtomicBoolean();
            page.onResponse(response ->
                    read.compareAndSet(false, response.url().contains("/roster") && response.status() == 200));
            phone.setOffline(false);

            shows(page.locator("#ended"), "已全部上传并清除");
            picture(page, "door-ended");
            Assertions.assertThat(admitted(ticket)).containsExactly("ENTRY");
            Assertions.assertThat(rows("forced = 'LINK_ENDED'")).isEqualTo(1);
            Assertions.assertThat(read).isFalse();
            Assertions.assertThat(kept(page)).isEqualTo(0);
        }
    }

    @Test
    void aCorrectedNameReachesThePhoneByItself() {
        Registration person = fixtures.registration(event, "王小明");
        try (Browser browser = Browser.open()) {
            BrowserContext phone = browser.context(WIDTH, HEIGHT);
            Page page = watched(phone.newPage());
            install(page);
            page.waitForResponse(
                    response -> response.url().endsWith("/roster") && response.status() == 200,
                    new Page.WaitForResponseOptions().setTimeout(PATIENT),
                    () -> own.correct(person.token(), "赵小明", ""));
            phone.setOffline(true);
            type(page, person.shortCode());
            verdict(page, "good", "赵**");
        }
        Assertions.assertThat(complaints).isEmpty();
    }

    @Test
    void aStoreThatNeverAnswersKeepsNobodyWaiting() {
        Registration person = fixtures.registration(event, "王小明");
        try (Browser browser = Browser.open()) {
            BrowserContext phone = browser.context(WIDTH, HEIGHT);
            phone.addInitScript("IDBIndex.prototype.getAll = IDBObjectStore.prototype.get = () => ({});");
            Page page = watched(phone.newPage());
            page.navigate(link());
            assertThat(page.locator("body"))
                    .hasAttribute(
                            "data-started", "yes", new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENT));
            type(page, person.shortCode());
            verdict(page, "good", "王**");
        }
        Assertions.assertThat(complaints).isEmpty();
    }

    @Test
    void whatWasNotAcceptedStaysForADayAndNoLonger() {
        try (Browser browser = Browser.open()) {
            Page page = browser.page(WIDTH, HEIGHT);
            page.navigate(link());
            Object left = page.evaluate("""
                    async () => {
                      const { Memory, forgetOld } = await import('/door/kept.js');
                      const { Queue } = await import('/door/queue.js');
                      const hours = count => new Date(Date.now() - count * 3600000).toISOString();
                      const kept = new Memory();
                      await kept.put('doors', { id: 'old', endsAt: hours(72) });
                      await kept.put('items', { nonce: 'n0', door: 'old', state: 'INVALID', settledAt: hours(30), name: '甲' });
                      await forgetOld(kept);
                      const queue = new Queue(kept, 'now');
                      await queue.add({ nonce: 'n1', state: 'INVALID', settledAt: hours(25), name: '乙', phone: '1' });
                      await queue.add({ nonce: 'n2', state: 'INVALID', settledAt: hours(23), name: '丙' });
                      await queue.add({ nonce: 'n3', state: 'WAITING', happenedAt: hours(99), name: '丁' });
                      await queue.tidy(new Date());
                      return [(await kept.all('doors')).length, (await kept.all('items')).map(item => item.nonce)];
                    }
                    """);
            Assertions.assertThat(left).isEqualTo(List.of(0, List.of("n2", "n3")));
        }
    }

    /** The same examples as for the server's rules, in the browser that will decide by them. */
    @Test
    void theBrowserDecidesAsTheServerDoes() throws IOException {
        String cases;
        try (var file = DoorWithoutANetworkTest.class.getResourceAsStream("/door-cases.json")) {
            cases = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
        try (Browser browser = Browser.open()) {
            Page page = browser.page(WIDTH, HEIGHT);
            page.navigate(link());
            Object wrong = page.evaluate("""
                    async text => {
                      const { decide } = await import('/door/rules.js');
                      return JSON.parse(text)
                        .map(one => [one.name, one.expect, decide({
                          ...one, direction: one.scan.direction, at: one.scan.at,
                        }) || 'IN'])
                        .filter(([, expected, decided]) => expected !== decided);
                    }
                    """, cases);
            Assertions.assertThat(wrong).isEqualTo(List.of());
        }
    }

    /** The directions in which somebody passed, as the server has them, in order. */
    private List<String> admitted(Registration person) {
        return database.sql("select direction from entry where registration_id = :id and refusal is null"
                        + " and undone_at is null order by happened_at, id")
                .param("id", person.id())
                .query(String.class)
                .list();
    }

    private int rows(String condition) {
        return database.sql("select count(*) from entry where event_id = :event and " + condition)
                .param("event", event.id())
                .query(Integer.class)
                .single();
    }

    /** How many things the phone holds of any door. */
    private static Object kept(Page page) {
        return page.evaluate("""
                async () => {
                  const { openKept } = await import('/door/kept.js');
                  const kept = await openKept();
                  const all = await Promise.all(['doors', 'moves', 'items'].map(store => kept.all(store)));
                  return all.flat().length;
                }
                """);
    }

    /** Two neighbours of the code that differ have changed places. */
    private static String swapped(String code) {
        for (int i = 1; i < code.length(); i++) {
            if (code.charAt(i) != code.charAt(i - 1)) {
                return code.substring(0, i - 1) + code.charAt(i) + code.charAt(i - 1) + code.substring(i + 1);
            }
        }
        throw new IllegalArgumentException(code);
    }
}
