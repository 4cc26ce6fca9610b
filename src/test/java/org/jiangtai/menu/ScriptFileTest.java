package org.jiangtai.menu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jiangtai.shared.InvalidInput;
import org.junit.jupiter.api.Test;

class ScriptFileTest {

    private static final String TEXT = "各位乡亲，今天讲𠮷祥村的河。\n第二段。";

    @Test
    void textsAreReadAsWindowsMacAndLinuxWriteThem() {
        assertThat(ScriptFile.read(TEXT.getBytes(StandardCharsets.UTF_8))).isEqualTo(TEXT);
        assertThat(ScriptFile.read(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(TEXT);
        assertThat(ScriptFile.read(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(TEXT);
        assertThat(ScriptFile.read(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(TEXT);
        assertThat(ScriptFile.read(TEXT.getBytes(Charset.forName("GB18030")))).isEqualTo(TEXT);
        assertThat(ScriptFile.read("一。  \r\n二。\r三。".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("一。\n二。\n三。");
    }

    @Test
    void documentsOfAWordProcessorAreToldApart() {
        assertRefused(new byte[] {'P', 'K', 3, 4, 20, 0}, "invalid.script.document");
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}, "invalid.script.document");
        assertRefused("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "invalid.script.document");
        assertRefused("{\\rtf1\\ansi".getBytes(StandardCharsets.US_ASCII), "invalid.script.document");
    }

    @Test
    void whatIsNoTextIsRefused() {
        byte[] noise = new byte[4000];
        new Random(7).nextBytes(noise);
        assertRefused(noise, "invalid.script.notText");
        assertRefused(new byte[] {0, 0, 0, 0}, "invalid.script.notText");
        assertRefused(new byte[0], "invalid.script.emptyFile");
        assertRefused(" \r\n　\n".getBytes(StandardCharsets.UTF_8), "invalid.script.emptyFile");
    }

    @Test
    void theLongestScriptIsReadAndALongerOneIsNot() {
        assertThat(ScriptFile.read("𠮷".repeat(ScriptRules.MOST_TEXT).getBytes(StandardCharsets.UTF_8)))
                .hasSize(2 * ScriptRules.MOST_TEXT);
        assertRefused("字".repeat(ScriptRules.MOST_TEXT + 1).getBytes(StandardCharsets.UTF_8), "invalid.long");
        assertRefused(new byte[ScriptFile.MOST_BYTES + 1], "invalid.script.large");
    }

    private static void assertRefused(byte[] file, String key) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> ScriptFile.read(file))
                .satisfies(refused -> {
                    assertThat(refused.field()).isEqualTo("text");
                    assertThat(refused.messageKey()).isEqualTo(key);
                });
    }
}
