package org.jiangtai.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jiangtai.event.Event;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.HttpTest;
import org.jiangtai.testing.Resident;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HttpTest
class HotPagesOverHttpTest {

    private static final Pattern SECRET = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @Autowired
    Fixtures fixtures;

    @LocalServerPort
    int port;

    @Test
    void inARushEverybodyGetsTheSamePageWithASecretOfTheirOwnThatCounts() {
        Event event = fixtures.openEvent(50);
        var address = URI.create("http://localhost:" + port);
        Set<String> secrets = new HashSet<>();
        Set<String> pages = new HashSet<>();
        var one = new Resident(address);
        for (int i = 0; i < 300; i++) {
            var answer = (i % 50 == 0 ? new Resident(address) : one).get("/e/" + event.code());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("content-security-policy")).isPresent();
            var secret = SECRET.matcher(answer.body());
            assertThat(secret.find()).isTrue();
            secrets.add(secret.group(1));
            pages.add(answer.body().replace(secret.group(1), ""));
        }

        assertThat(pages).hasSize(1);
        assertThat(secrets).hasSize(300);
        assertThat(new Resident(address).register("/e/" + event.code()).statusCode())
                .isEqualTo(302);
    }
}
