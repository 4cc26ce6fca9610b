package org.jiangtai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 | Chrome · Windows",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0 | Edge · Windows",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1 | Safari · iPhone",
                "Mozilla/5.0 (Linux; Android 14; V2324A) AppleWebKit/537.36 Chrome/116.0 Mobile Safari/537.36 MicroMessenger/8.0.49 | WeChat · Android",
                "curl/8.5.0 | ''"
            })
    void aDeviceIsNamedInAFewWords(String userAgent, String name) {
        assertThat(Device.named(userAgent)).isEqualTo(name);
    }

    @Test
    void whatSaysNothingOfItselfHasNoName() {
        assertThat(Device.named(null)).isEmpty();
    }
}
