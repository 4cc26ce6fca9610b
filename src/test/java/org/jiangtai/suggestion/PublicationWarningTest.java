package org.jiangtai.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationWarningTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "请打 13800138000",
                "电话１３８００１３８０００",
                "138 0013 8000",
                "138-0013-8000",
                "+86 138.0013.8000",
                "0511-86921234",
                "找 86921234 就行"
            })
    void aPhoneNumberIsSeenHoweverItIsWritten(String text) {
        assertThat(PublicationWarning.in(text, "")).containsExactly(PublicationWarning.PHONE_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "王小明说", "王 小 明说",
            })
    void theAuthorIsSeenInTheText(String text) {
        assertThat(PublicationWarning.in(text, "王小明")).containsExactly(PublicationWarning.AUTHOR_NAME);
    }

    @Test
    void anIdentityNumberIsSeen() {
        assertThat(PublicationWarning.in("证号 32118119800101123X", "")).contains(PublicationWarning.IDENTITY_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22 前修好 120 米路，花了 35000 元", "3 号楼 2 单元 401 室", ""})
    void ordinaryNumbersAreNoReasonToWarn(String text) {
        assertThat(PublicationWarning.in(text, "王小明")).isEmpty();
    }
}
