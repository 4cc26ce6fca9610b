package org.jiangtai.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiangtai.shared.KeysOfTests.NEW;
import static org.jiangtai.shared.KeysOfTests.OLD;
import static org.jiangtai.shared.KeysOfTests.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhoneVaultTest {

    private static final PhoneNumber PHONE = PhoneNumber.parseMobile("13800138000");

    @TempDir
    Path data;

    @Test
    void whatAnOlderKeySealedIsOpenedWhileItIsThere() {
        PhoneVault before = vault(OLD);
        PhoneVault between = vault(NEW, OLD);
        PhoneVault after = vault(NEW);

        assertThat(between.open(before.seal(PHONE))).isEqualTo(PHONE);
        assertThat(between.open(KeysOfTests.sealedWithoutName(before, PHONE))).isEqualTo(PHONE);
        assertThat(after.open(between.seal(PHONE))).isEqualTo(PHONE);
        assertThatThrownBy(() -> after.open(before.seal(PHONE))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> after.open(KeysOfTests.sealedWithoutName(before, PHONE)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatWasChangedIsNotOpened() {
        PhoneVault vault = vault(NEW);
        byte[] sealed = vault.seal(PHONE);
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> vault.open(sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aNumberIsFoundByTheHashOfEachKeyTheCurrentOneFirst() {
        assertThat(vault(NEW, OLD).fingerprints(PHONE))
                .containsExactly(vault(NEW).fingerprint(PHONE), vault(OLD).fingerprint(PHONE));
        assertThat(vault(NEW, OLD).currentKey())
                .isEqualTo(vault(NEW).currentKey())
                .hasSize(8);
        assertThat(vault(NEW).hasOldKeys()).isFalse();
    }

    @Test
    void theFileHasTheCurrentKeyFirstAndOldOnesBelow() throws IOException {
        Files.writeString(data.resolve("secret.key"), NEW + "\n\n" + OLD + "\n");
        var vault = new PhoneVault(new SecretKeys("", "", data));

        assertThat(vault.currentKey()).isEqualTo(vault(NEW).currentKey());
        assertThat(vault.open(vault(OLD).seal(PHONE))).isEqualTo(PHONE);
    }

    @Test
    void aFreshFolderGetsAKeyOfItsOwnThatStays() throws IOException {
        String first = new PhoneVault(new SecretKeys("", "", data)).currentKey();

        assertThat(new PhoneVault(new SecretKeys("", "", data)).currentKey()).isEqualTo(first);
        assertThat(KeysOfTests.bytes(
                        Files.readString(data.resolve("secret.key")).strip()))
                .isEqualTo(32);
    }
}
