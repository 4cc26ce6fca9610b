package org.jiangtai.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class SplicedPageTest {

    private static final String SECRET = "s-e.c*r(et";

    @Test
    void eachVisitorGetsThePageWithTheirOwnSecretPackedOrNot() throws IOException {
        String page = ("<p>讲台 𠮷</p>".repeat(3_000) + "%s" + "<i>中间</i>" + "%s" + "尾".repeat(20_000));
        var spliced = new SplicedPage(page.formatted(SECRET, SECRET), SECRET);

        assertThat(spliced.holdsSecret()).isTrue();
        for (String own : List.of("a", "x".repeat(300), "秘密")) {
            String expected = page.formatted(own, own);
            assertThat(new String(spliced.plain(own), StandardCharsets.UTF_8)).isEqualTo(expected);
            assertThat(unpacked(spliced.gzip(own))).isEqualTo(expected);
            assertThat(spliced.gzip(own).length).isLessThan(spliced.plain(own).length / 10);
        }
    }

    @Test
    void aPageWithoutASecretIsThePage() throws IOException {
        var spliced = new SplicedPage("<p>没有表单</p>", "");

        assertThat(spliced.holdsSecret()).isFalse();
        assertThat(unpacked(spliced.gzip(""))).isEqualTo("<p>没有表单</p>");
    }

    @Test
    void aSecretThatTheBrowserHasNotSeenIsNotLeftInThePage() {
        var spliced = new SplicedPage("<input value=\"" + SECRET + "\">", SECRET);

        assertThat(new String(spliced.plain("own"), StandardCharsets.UTF_8)).doesNotContain(SECRET);
    }

    private static String unpacked(byte[] packed) throws IOException {
        try (var file = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
