package org.jiangtai;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiangtai.testing.Authenticator;
import org.jiangtai.testing.Browser;
import org.jiangtai.testing.NeedsChromium;
import org.jiangtai.testing.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real installation's first minutes: the first administrator, the phone, the paper with the codes, the desk. */
@NeedsChromium
class SecondFactorIT {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final String PASSWORD = "First-Start-26";

    @TempDir
    Path folder;

    @Test
    void theFirstAdministratorSetsUpThePhoneAndSignsInWithIt() throws IOException {
        try (Program program = Program.start(folder, "");
                Browser browser = Browser.open()) {
            BrowserContext device = browser.context(1440, 900);
            Page page = device.newPage();
            page.navigate(setupAddress(program));
            page.getByLabel("姓名").fill("沈管理");
            page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
            page.getByLabel("再输一次密码").fill(PASSWORD);
            press(page, "创建管理员");

            Locator secret = page.locator(".jt-secret");
            secret.waitFor();
            picture(page, "second-factor-set-up");
            assertThat(opensAccounts(device, program)).as("half signed in").isFalse();
            String halfNumber = number(device);
            var phone = new Authenticator(secret.innerText());
            page.getByLabel("验证码").fill("12345");
            press(page, "确认");
            assertThat(page.getByText("验证码不对")).isVisible();
            page.getByLabel("验证码").fill(phone.code());
            press(page, "确认");
            assertThat(page.locator(".jt-recovery-codes li")).hasCount(10);
            String recoveryCode = page.locator(".jt-recovery-codes li").first().innerText();
            picture(page, "second-factor-codes");
            assertThat(number(device)).isNotEqualTo(halfNumber);
            press(page, "我已经保存好了");
            page.locator("vaadin-app-layout").waitFor();
            page.navigate(program.address() + "/desk/security");
            assertThat(page.getByText("已开启")).isVisible();
            picture(page, "security");
            assertThat(opensAccounts(device, program)).isTrue();

            signInAnew(browser, program, phone.nextCode());
            signInAnew(browser, program, recoveryCode);
        }
    }

    private static void signInAnew(Browser browser, Program program, String code) {
        BrowserContext device = browser.context(360, 740);
        Page page = device.newPage();
        page.navigate(program.address() + "/desk/accounts");
        page.locator("input[name=username]").fill("admin");
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("input[name=password]").press("Enter");
        page.getByLabel("验证码").waitFor();
        picture(page, "second-factor-ask");
        page.getByLabel("验证码").fill(code);
        page.getByLabel("验证码").press("Enter");
        page.waitForURL(Pattern.compile("/desk/accounts"));
        page.locator(".jt-page").waitFor();
        device.close();
    }

    private static void press(Page page, String text) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text))
                .click();
    }

    private static boolean opensAccounts(BrowserContext device, Program program) {
        return device.request()
                        .get(
                                program.address() + "/desk/accounts",
                                RequestOptions.create().setMaxRedirects(0))
                        .status()
                == 200;
    }

    private static String number(BrowserContext device) {
        return device.cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map((Cookie cookie) -> cookie.value)
                .findFirst()
                .orElse("");
    }

    private static String setupAddress(Program program) throws IOException {
        Matcher address = Pattern.compile("http\\S+/desk/setup/\\S+").matcher(program.output());
        assertThat(address.find()).isTrue();
        return address.group();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + "-" + page.viewportSize().width + ".png"))
                .setFullPage(true));
    }
}
