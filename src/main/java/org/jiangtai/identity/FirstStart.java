package org.jiangtai.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
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
    private final String baseUrl;
    private volatile @Nullable String token;

    FirstStart(AccountRepository accounts, Tokens tokens, @Value("${jiangtai.base-url}") String baseUrl) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.baseUrl = baseUrl;
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        if (accounts.count() > 0) {
            return;
        }
        String fresh = tokens.next();
        token = fresh;
        log.info("""

                还没有任何账号。请在浏览器打开下面的一次性地址，创建第一位系统管理员：
                No account exists yet. Open this one-time address to make the first administrator:
                  {}/desk/setup/{}
                """, baseUrl, fresh);
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
