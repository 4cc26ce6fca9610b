package org.jiangtai.story;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OpenTextTest {

    @Test
    void theTellersNameStandsThereOnlyIfAgreed() {
        assertThatThrownBy(() -> OpenText.require("那年张 小兰还年轻", "张小兰", false)).isInstanceOf(TellerNamed.class);
        assertThatCode(() -> OpenText.require("那年张小兰还年轻", "张小兰", true)).doesNotThrowAnyException();
        assertThatCode(() -> OpenText.require("那年她还年轻", "", false)).doesNotThrowAnyException();
    }

    @Test
    void aPhoneNumberNeverDoes() {
        assertThatThrownBy(() -> OpenText.require("打 138-0013-8000 找她", "", true))
                .isInstanceOf(PhoneInText.class);
        assertThatThrownBy(() -> OpenText.require("打１３８００１３８０００", "", true)).isInstanceOf(PhoneInText.class);
        assertThatCode(() -> OpenText.require("1949 年，亩产 1380 斤", "", false)).doesNotThrowAnyException();
    }
}
