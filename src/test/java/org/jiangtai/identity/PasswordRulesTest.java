package org.jiangtai.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jiangtai.shared.InvalidInput;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules(new CommonPasswords());

    @ParameterizedTest
    @CsvSource({
        "Ab1!xyz, invalid.password.short",
        "abcdefgh, invalid.password.classes",
        "abcdefg1, invalid.password.classes",
        "ABCDEFG1, invalid.password.classes",
        "Somebody-1, invalid.password.name",
        "Password1!, invalid.password.common",
        "P@ssw0rd!, invalid.password.common",
        "Aa123456, invalid.password.common",
        "Qwer1234, invalid.password.common",
        "Qwer.1234, invalid.password.common",
        "Admin@123, invalid.password.common",
        "Abc12345, invalid.password.common",
        "1qaz@WSX, invalid.password.common",
        "Welcome2026, invalid.password.common",
        "123Iloveyou, invalid.password.common"
    })
    void whatIsEasilyGuessedIsRefusedWithTheReason(String password, String reason) {
        assertThatThrownBy(() -> rules.check(password, "somebody"))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> {
                    assertThat(refused.field()).isEqualTo("password");
                    assertThat(refused.messageKey()).isEqualTo(reason);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Correct-Horse-9", "Kamo-4827", "Nana-1234", "Demo-Season-26", "春眠不觉晓Chu3"})
    void whatIsNotEasilyGuessedIsTaken(String password) {
        assertThatCode(() -> rules.check(password, "somebody")).doesNotThrowAnyException();
    }
}
