package org.jiangtai.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The machine's own Chromium, in Chinese. The environment's {@code CHROMIUM} names it where it is not {@code
 * /usr/bin/chromium}; nothing is downloaded.
 */
public final class Browser implements AutoCloseable {

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** What a page shows is waited for as long as its other steps are: a busy machine is no failure. */
    private static final double PATIENCE_IN_MILLIS = 60_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(@Nullable Path film) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_IN_MILLIS);
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        List<String> arguments = new ArrayList<>(QUIET);
        if (film != null) {
            arguments.add("--use-fake-ui-for-media-stream");
            arguments.add("--use-fake-device-for-media-stream");
            arguments.add("--use-file-for-fake-video-capture=" + film.toAbsolutePath());
        }
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(
                                Path.of(Objects.requireNonNullElse(System.getenv("CHROMIUM"), "/usr/bin/chromium")))
                        .setArgs(arguments));
    }

    /** A browser without a camera. */
    public static Browser open() {
        return new Browser(null);
    }

    /** A browser whose camera shows this film of {@link FakeCamera}, again and again; it asks nobody for permission. */
    public static Browser withCamera(Path film) {
        return new Browser(film);
    }

    /** A new page of this size with cookies of its own, as if on another device. */
    public Page page(int width, int height) {
        return context(width, height).newPage();
    }

    /** A device of this size whose pages share their cookies. */
    public BrowserContext context(int width, int height) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(width, height));
        context.setDefaultTimeout(PATIENCE_IN_MILLIS);
        return context;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
