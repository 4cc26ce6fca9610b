package org.jiangtai.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.jiangtai.shared.KeysOfTests;
import org.junit.jupiter.api.Test;

class SecretVaultTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private final SecretVault before = new SecretVault(KeysOfTests.keys(KeysOfTests.OLD));
    private final SecretVault between = new SecretVault(KeysOfTests.keys(KeysOfTests.NEW, KeysOfTests.OLD));
    private final SecretVault after = new SecretVault(KeysOfTests.keys(KeysOfTests.NEW));

    @Test
    void whatTheOldKeySealedIsOpenedAndSealedAnewByTheCurrentOne() {
        byte[] old = before.seal(SECRET);
        assertThat(between.open(old)).isEqualTo(SECRET);
        assertThat(between.isCurrent(old)).isFalse();
        byte[] anew = between.seal(between.open(old));
        assertThat(between.isCurrent(anew)).isTrue();
        assertThat(after.open(anew)).isEqualTo(SECRET);
    }

    @Test
    void withoutItsKeyOrChangedItStaysShut() {
        byte[] sealed = before.seal(SECRET);
        assertThatThrownBy(() -> after.open(sealed)).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> before.open(sealed)).isInstanceOf(IllegalStateException.class);
    }
}
