package org.jiangtai.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;

/** Somebody at the desk, in Chromium. */
public final class Desk {

    private final Page page;
    private final URI address;

    private Desk(Page page, URI address) {
        this.page = page;
        this.address = address;
    }

    /** Signs in through the form. */
    public static Desk signIn(Page page, URI address, String username, String password) {
        page.navigate(address + "/desk/login");
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(password);
        page.locator("input[name=password]").press("Enter");
        page.locator("vaadin-app-layout").waitFor();
        return new Desk(page, address);
    }

    /** Opens a page of the desk by its route and waits until the server has nothing more to say. */
    public Page open(String route) {
        page.navigate(address + "/desk/" + route);
        page.locator(".jt-page").waitFor();
        settle();
        return page;
    }

    /** Waits until Vaadin is idle. */
    public void settle() {
        page.waitForFunction(
                "() => Object.values(window.Vaadin?.Flow?.clients ?? {}).every(c => !c.isActive || !c.isActive())");
        page.waitForFunction("() => [...document.querySelectorAll('vaadin-grid')].every(grid => !grid.loading)");
        page.waitForLoadState(LoadState.LOAD);
        page.evaluate("() => document.fonts.ready");
    }

    public Page page() {
        return page;
    }
}
