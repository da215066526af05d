package org.sleepfollowup.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The machine's own Chromium, without a window. */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    static {
        // Playwright itself waits for 5 s; a machine that builds other things meanwhile may need longer.
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    // As root its sandbox refuses to start.
                    .setArgs("root".equals(System.getProperty("user.name")) ? List.of("--no-sandbox") : List.of()));

    /** Somebody at a desk. */
    BrowserContext desktop(ColorScheme colors) {
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1280, 900).setColorScheme(colors));
    }

    /** Somebody with a phone in hand. */
    BrowserContext phone(ColorScheme colors) {
        return browser.newContext(onPhone().setColorScheme(colors));
    }

    BrowserContext phoneWithoutScript() {
        return browser.newContext(onPhone().setJavaScriptEnabled(false));
    }

    static void signIn(Page page, Access access) {
        page.navigate(access.url().resolve("/sign-in").toString());
        page.locator("input[name=username]").fill(access.user());
        page.locator("input[name=password]").fill(access.password());
        page.locator("form button[type=submit], form button:not([type])")
                .first()
                .click();
        page.waitForURL(Pattern.compile(".*/clinics/" + access.clinic()));
    }

    /** Keeps what the page looks like, whole. */
    static void keep(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Build.output("screenshots/" + name + ".png")));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Browser.NewContextOptions onPhone() {
        return new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setDeviceScaleFactor(2)
                .setIsMobile(true)
                .setHasTouch(true);
    }

    private static Path executable() {
        String given = System.getProperty("chromium");
        if (given != null) {
            return Path.of(given);
        }
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(Path.of(folder)::resolve))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError(
                                "No Chromium is on the PATH: install the package chromium, or name one with -Dchromium=/path/to/it."));
    }
}
