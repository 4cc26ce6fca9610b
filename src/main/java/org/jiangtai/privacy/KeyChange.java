package org.jiangtai.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.shared.Deed;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.Recorder;
import org.jiangtai.shared.SealedPhones;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * While there are old keys, seals with the current one what they sealed, some at a time and beside the daily work. A
 * start after a stop goes on where it was; once nothing is left the log and the record say that no number needs the old
 * keys any more.
 */
@Component
class KeyChange {

    private static final Logger log = LoggerFactory.getLogger(KeyChange.class);
    private static final int AT_ONCE = 200;

    private final List<SealedPhones> phones;
    private final PhoneVault vault;
    private final Recorder recorder;
    private final AtomicBoolean told = new AtomicBoolean();

    KeyChange(List<SealedPhones> phones, PhoneVault vault, Recorder recorder) {
        this.phones = List.copyOf(phones);
        this.vault = vault;
        this.recorder = recorder;
    }

    @Scheduled(initialDelayString = "${jiangtai.key-change-after}", fixedDelayString = "PT1M")
    void run() {
        if (!vault.hasOldKeys()) {
            return;
        }
        Map<String, String> counts = new LinkedHashMap<>();
        for (SealedPhones some : phones) {
            long sealed = sealAll(some);
            if (some.left() > 0) {
                // What changed at this very moment is looked at in a minute.
                return;
            }
            counts.put(some.name(), Long.toString(sealed));
        }
        if (told.compareAndSet(false, true)) {
            log.info(
                    "All phone numbers are sealed with the key {}; no older key is needed for them any more.",
                    vault.currentKey());
            var deed = new Deed("Keys.changed", null, "", Deed.Outcome.DONE, Map.copyOf(counts));
            AsProgram.run(() -> recorder.write(deed));
        }
    }

    private static long sealAll(SealedPhones phones) {
        long before = phones.left();
        long sealed = 0;
        // Never more than there were, so that a row that will not change cannot hold the job for ever.
        for (int some = -1; some != 0 && sealed < before; ) {
            some = phones.sealAnew(AT_ONCE);
            sealed += some;
        }
        return sealed;
    }
}
