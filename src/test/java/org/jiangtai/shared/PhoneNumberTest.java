package org.jiangtai.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as people type them. */
class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "13800138000, +8613800138000, 138****8000",
        "19212345678, +8619212345678, 192****5678",
        "19912345678, +8619912345678, 199****5678",
        "17012345678, +8617012345678, 170****5678",
        "16612345678, +8616612345678, 166****5678",
        "14512345678, +8614512345678, 145****5678",
        "+8613800138000, +8613800138000, 138****8000",
        "86 138-0013-8000, +8613800138000, 138****8000",
        "１３８００１３８０００, +8613800138000, 138****8000",
        "13800138000\u200B, +8613800138000, 138****8000",
    })
    void readsAMobileNumberAndMasksIt(String typed, String e164, String masked) {
        PhoneNumber read = PhoneNumber.parseMobile(typed);

        assertThat(read.e164()).isEqualTo(e164);
        assertThat(read.masked()).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12012345678",
                "1380013800",
                "138001380000",
                "０１３８００１３８０００",
                "0511-86921234",
                "+85291234567",
                "",
                "abc"
            })
    void refusesWhatIsNoMobileNumberOfTheMainland(String typed) {
        assertThatThrownBy(() -> PhoneNumber.parseMobile(typed)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void takesALandlineWhereAnOfficeIsMeant() {
        PhoneNumber read = PhoneNumber.parseContact("0511-86921234");

        assertThat(read.national()).isEqualTo("0511-86921234");
        assertThat(read.masked()).isEqualTo("0511-****1234");
    }

    @Test
    void takesANumberOfHongKongWhereAnOfficeIsMeant() {
        assertThat(PhoneNumber.parseContact("+85291234567").e164()).isEqualTo("+85291234567");
    }
}
