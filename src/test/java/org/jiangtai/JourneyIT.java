package org.jiangtai;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jiangtai.testing.Browser;
import org.jiangtai.testing.Desk;
import org.jiangtai.testing.FakeCamera;
import org.jiangtai.testing.NeedsChromium;
import org.jiangtai.testing.Program;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One lecture from the plan to the door, and one suggestion from the evening to its answer, as people do it. */
@NeedsChromium
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyIT {

    private static final String TITLE = "家门口的宣讲";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

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
    void aLectureFromThePlanToTheDoorAndASuggestionToItsAnswer() throws Exception {
        Desk organiser = Desk.signIn(browser.page(1440, 900), program.address(), "organiser", Program.PASSWORD);
        planALecture(organiser);
        approve(organiser.page().url());
        String eventPage = publish(organiser);
        String ticket = register(eventPage);
        goThroughTheDoor(organiser, ticket);
        String code = suggest(eventPage);
        answer(organiser);
        readTheAnswer(code);
    }

    /** Makes a lecture in 善巷社区, goes past the warnings with a reason, and applies for its approval as urgent. */
    private void planALecture(Desk desk) {
        Page page = desk.open("events/new");
        choose(page, "单位", "善巷社区");
        desk.settle();
        // A unit with one hall has it filled in.
        assertThat(page.getByRole(AriaRole.COMBOBOX, named("场地"))).hasValue(Pattern.compile("善巷社区.*"));
        page.getByLabel("题目", new Page.GetByLabelOptions().setExact(true)).fill(TITLE);
        LocalDateTime start = LocalDateTime.now(ZONE).plusHours(4).truncatedTo(ChronoUnit.HOURS);
        moment(page, "开始时间", start);
        moment(page, "结束时间", start.plusMinutes(90));
        desk.settle();
        Locator reason = page.getByLabel(Pattern.compile("理由|原因"));
        if (reason.count() > 0 && reason.first().isVisible()) {
            reason.first().fill("村里定的时间");
        }
        page.getByText("保存并申请批准").click();
        page.waitForURL(Pattern.compile("/desk/events/\\d+"));
        page.getByLabel("紧急申请的原因").fill("村里临时定的");
        button(page, "提交申请（1 场）").click();
        desk.settle();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(TITLE))
                        .first())
                .isVisible();
        assertThat(page.getByText("村里临时定的").first()).isVisible();
    }

    /** A reviewer who had no hand in it reads why it is urgent, and approves. */
    private void approve(String eventAddress) {
        Desk reviewer = Desk.signIn(browser.page(1440, 900), program.address(), "reviewer", Program.PASSWORD);
        Page page = reviewer.open(eventAddress.replaceFirst("^.*/desk/", "").replaceFirst("[?#].*$", ""));
        assertThat(page.getByText("村里临时定的").first()).isVisible();
        button(page, "批准").click();
        assertThat(page.getByText("已批准，可以发布。").first()).isVisible();
    }

    private String publish(Desk desk) {
        Page page = desk.page();
        page = desk.open(page.url().replaceFirst("^.*/desk/", "").replaceFirst("[?#].*$", ""));
        button(page, "发布").click();
        desk.settle();
        return page.locator("a[href*='/e/']").first().getAttribute("href").replaceFirst("^https?://[^/]+", "");
    }

    /** Registers on a phone-sized window and reads the ticket's QR code as a camera would. */
    private String register(String eventPage) throws Exception {
        Page phone = browser.page(360, 740);
        phone.navigate(program.address() + eventPage);
        phone.locator("input[name=name]").fill("欧阳晓梅");
        phone.locator("input[name=phone]").fill("138 0013 8000");
        phone.locator("form button.wide[value=register]").click();
        assertThat(phone.locator(".errors")).containsText("同意");
        assertThat(phone.locator("input[name=name]")).hasValue("欧阳晓梅");
        phone.locator("input[name=consent]").check();
        phone.locator("form button.wide[value=register]").click();
        phone.waitForURL(Pattern.compile("/t/[0-9a-z]{26}"));
        assertThat(phone.getByText("欧阳晓梅").first()).isVisible();
        String read = readQrCode(phone.locator("svg").first());
        assertThat(read).isEqualTo(phone.url().replaceFirst("[?#].*$", ""));
        return read;
    }

    /** Shows the ticket to the door's camera; the count at the desk rises by itself. */
    private void goThroughTheDoor(Desk desk, String ticket) throws Exception {
        Page page = desk.page();
        String id = page.url().replaceFirst("^.*/events/(\\d+).*$", "$1");
        page = desk.open("events/" + id + "/door");
        page.locator(".jt-link-form input").fill("正门");
        page.locator(".jt-link-form vaadin-button").click();
        Locator link =
                page.locator("vaadin-dialog vaadin-text-field input, vaadin-dialog-overlay vaadin-text-field input");
        link.waitFor();
        String door = link.inputValue();
        page.keyboard().press("Escape");
        Locator present = page.locator(".jt-figure-main .jt-number, .jt-figure-main.jt-number")
                .first();
        assertThat(present).hasText("0");
        Path film = FakeCamera.film(folder.resolve("ticket.mjpeg"), ticket);
        try (Browser withCamera = Browser.withCamera(film)) {
            Page phone = withCamera.page(360, 740);
            phone.navigate(door);
            phone.locator("#camera-button").click();
            assertThat(phone.locator("#verdict")).isVisible();
            assertThat(phone.locator("#verdict-who")).hasText("欧阳**");
            assertThat(phone.locator("#present")).hasText("1");
            // Nobody touches the desk: the server says it.
            assertThat(present).hasText("1");
        }
    }

    private String suggest(String eventPage) throws IOException {
        Page phone = browser.page(360, 740);
        phone.navigate(program.address() + "/suggest?event=" + eventPage.substring("/e/".length()));
        phone.locator("textarea[name=what]").fill("文化广场的路灯坏了两盏，晚上看不清路。");
        phone.locator("input[name=photos]").setInputFiles(new FilePayload("灯.png", "image/png", picture()));
        phone.locator("input[name=name]").fill("王芳");
        phone.locator("input[name=phone]").fill("13800138000");
        if (phone.locator("select[name=category]").count() > 0) {
            phone.locator("select[name=category]").selectOption("SAFETY");
        } else {
            phone.locator("input[name=category][value=SAFETY]").check();
        }
        phone.locator("input[name=mayPublish]").check();
        phone.locator("input[name=consent]").check();
        phone.locator("main form button[type=submit], main form button:not([type])")
                .last()
                .click();
        phone.waitForURL(Pattern.compile("/s/[0-9A-Z]{8}"));
        String code = phone.locator("#tracking-code").innerText().replaceAll("\\s", "");
        assertThat(code).hasSize(8);
        return code;
    }

    private void answer(Desk desk) {
        Page page = desk.open("suggestions");
        page.getByText("文化广场的路灯坏了两盏").first().click();
        page.waitForURL(Pattern.compile("/desk/suggestions/\\d+$"));
        desk.settle();
        String number = page.url().replaceFirst("^.*/", "");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText(number);
        button(page, "受理").click();
        button(page, "答复").click();
        page.locator("vaadin-dialog textarea").fill("路灯已换好，今晚起照常亮。谢谢您的提醒。");
        page.getByLabel("采纳", new Page.GetByLabelOptions().setExact(true)).check();
        button(page, "发出答复").click();
        assertThat(page.getByText("答复已发出")).isVisible();
    }

    private void readTheAnswer(String code) {
        Page phone = browser.page(360, 740);
        phone.navigate(program.address() + "/s/" + code);
        assertThat(phone.getByText("路灯已换好，今晚起照常亮。").first()).isVisible();
        phone.locator("button[name=solved][value=true]").click();
        assertThat(phone.getByText("这条建议已经办结").first()).isVisible();
    }

    private static Locator button(Page page, String text) {
        return page.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + text + "\\s*$")))
                .last();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(Pattern.compile("^" + name));
    }

    private static void choose(Page page, String field, String value) {
        Locator box = page.getByRole(AriaRole.COMBOBOX, named(field)).first();
        box.fill(value);
        page.locator("vaadin-combo-box-item:visible")
                .filter(new Locator.FilterOptions().setHasText(value))
                .first()
                .click();
    }

    private static void moment(Page page, String field, LocalDateTime moment) {
        Locator picker = page.locator("vaadin-date-time-picker")
                .filter(new Locator.FilterOptions().setHasText(field))
                .first();
        Locator day = picker.locator("vaadin-date-picker input, vaadin-date-time-picker-date-picker input")
                .first();
        day.fill(moment.format(DateTimeFormatter.ofPattern("yyyy-MM-dd")));
        day.press("Enter");
        Locator hour = picker.locator("vaadin-time-picker input, vaadin-date-time-picker-time-picker input")
                .first();
        hour.fill(moment.format(DateTimeFormatter.ofPattern("HH:mm")));
        hour.press("Enter");
    }

    private static String readQrCode(Locator code) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(code.screenshot()));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    private static byte[] picture() throws IOException {
        var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.DARK_GRAY);
        graphics.fillRect(0, 0, 640, 480);
        graphics.dispose();
        var file = new ByteArrayOutputStream();
        ImageIO.write(image, "png", file);
        return file.toByteArray();
    }
}
