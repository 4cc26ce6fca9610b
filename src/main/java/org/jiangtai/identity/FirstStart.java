package org.jiangtai.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import org.jiangtai.shared.Texts;
import org.jiangtai.shared.Tokens;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Prints, while no account exists, a one-time address where the first administrator is made. The token lives in memory
 * only: a new start makes a new one.
 */
@Component
class FirstStart {

    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

    private final AccountRepository accounts;
    private final Tokens tokens;
    private final Texts texts;
    private final String baseUrl;
    private volatile @Nullable String token;

    FirstStart(AccountRepository accounts, Tokens tokens, Texts texts, @Value("${jiangtai.base-url}") String baseUrl) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.texts = texts;
        this.baseUrl = baseUrl;
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        if (accounts.count() > 0) {
            return;
        }
        String fresh = tokens.next();
        token = fresh;
        String address = baseUrl + "/desk/setup/" + fresh;
        // Nobody could choose a language yet, so it stands there in both.
        for (Locale language : Texts.LANGUAGES) {
            log.info("{}", texts.in(language, "setup.announce", address));
        }
    }

    boolean matches(String offered) {
        String expected = token;
        return expected != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), offered.getBytes(StandardCharsets.UTF_8));
    }

    void done() {
        token = null;
    }
}
