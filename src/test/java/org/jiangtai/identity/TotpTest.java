package org.jiangtai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jiangtai.testing.Authenticator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    /** Of RFC 6238, appendix B. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "20000000000, 353130"})
    void theCodesOfTheStandardAreRight(long second, String code) {
        assertThat(at(second).step(SECRET, code, 0)).hasValue(second / 30);
    }

    @ParameterizedTest
    @CsvSource({"-31, false", "-30, true", "0, true", "30, true", "60, false"})
    void aPhoneMayBeHalfAMinuteOff(int off, boolean taken) {
        long now = 1_111_111_110L;
        String code = phone().code(Instant.ofEpochSecond(now + off));
        assertThat(at(now).step(SECRET, code, 0).isPresent()).isEqualTo(taken);
    }

    @Test
    void aUsedStepAndAllBeforeItAreOver() {
        long now = 1_111_111_110L;
        long step = now / 30;
        String before = phone().code(Instant.ofEpochSecond(now - 30));
        String code = phone().code(Instant.ofEpochSecond(now));
        String next = phone().code(Instant.ofEpochSecond(now + 30));
        assertThat(at(now).step(SECRET, code, step)).isEmpty();
        assertThat(at(now).step(SECRET, before, step)).isEmpty();
        assertThat(at(now).step(SECRET, next, step)).hasValue(step + 1);
    }

    @ParameterizedTest
    @CsvSource({"''", "12345", "1234567", "abcdef", "-50471", "50471"})
    void whatIsNoCodeIsWrong(String typed) {
        assertThat(at(1_111_111_111L).step(SECRET, typed, 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'０８１ ８０４', 081804, true",
        "'081-804', 081804, true",
        "'K7M2-9XQF-3HD8-WZ4O', k7m29xqf3hd8wz40, false",
        "'  Il0o ', 1100, false"
    })
    void whatIsTypedIsBroughtToOneForm(String typed, String value, boolean fromThePhone) {
        assertThat(TypedCode.of(typed).value()).isEqualTo(value);
        assertThat(TypedCode.of(typed).isFromThePhone()).isEqualTo(fromThePhone);
    }

    @Test
    void theAddressIsWhatAuthenticatorsScan() {
        var enrolment = Enrolment.of(SECRET, "讲台", "admin");
        assertThat(enrolment.address())
                .isEqualTo("otpauth://totp/%E8%AE%B2%E5%8F%B0:admin?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=%E8%AE%B2%E5%8F%B0&algorithm=SHA1&digits=6&period=30");
        assertThat(enrolment.secret()).isEqualTo(SECRET);
        assertThat(enrolment.groupedKey()).startsWith("GEZD GNBV ").doesNotEndWith(" ");
        assertThat(enrolment).hasToString("Enrolment");
    }

    private static Authenticator phone() {
        return new Authenticator("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }

    private static Totp at(long second) {
        return new Totp(Clock.fixed(Instant.ofEpochSecond(second), ZoneOffset.UTC));
    }
}
