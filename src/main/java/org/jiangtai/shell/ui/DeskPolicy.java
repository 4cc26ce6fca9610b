package org.jiangtai.shell.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.jiangtai.shared.Tokens;
import org.springframework.stereotype.Component;

/**
 * What the desk's page may load and run: our own files, and those scripts in the page that carry the number of this very
 * answer. Vaadin builds functions from what its server sends and styles its components in place, so these two stay
 * allowed; the decision about content policies says more.
 */
@Component
class DeskPolicy implements VaadinServiceInitListener {

    private static final String POLICY = "default-src 'none'; script-src 'self' 'nonce-%s' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
            + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'self'; "
            + "form-action 'self'; frame-ancestors 'none'";

    private final Tokens tokens;

    DeskPolicy(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void serviceInit(ServiceInitEvent init) {
        init.addIndexHtmlRequestListener(this::protect);
    }

    private void protect(IndexHtmlResponse page) {
        String number = tokens.next();
        page.getDocument().getElementsByTag("script").attr("nonce", number);
        page.getVaadinResponse().setHeader("Content-Security-Policy", POLICY.formatted(number));
    }
}
