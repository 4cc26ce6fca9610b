package org.jiangtai.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
 * keys any more. What no key opens holds up nothing else: the log names each such row once, and the old keys are still
 * needed for all one knows.
 */
@Component
class KeyChange {

    private static final Logger log = LoggerFactory.getLogger(KeyChange.class);
    private static final int AT_ONCE = 200;

    private final List<SealedPhones> phones;
    private final PhoneVault vault;
    private final Recorder recorder;
    private final AtomicBoolean told = new AtomicBoolean();
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

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
        boolean finished = true;
        for (SealedPhones some : phones) {
            counts.put(some.name(), Long.toString(sealAll(some)));
            // What changed at this very moment is looked at in a minute.
            finished &= some.left() == 0;
        }
        if (!finished) {
            return;
        }
        if (told.compareAndSet(false, true)) {
            log.info(
                    "All phone numbers are sealed with the key {}; no older key is needed for them any more.",
                    vault.currentKey());
            var deed = new Deed("Keys.changed", null, "", Deed.Outcome.DONE, Map.copyOf(counts));
            AsProgram.run(() -> recorder.write(deed));
        }
    }

    private long sealAll(SealedPhones some) {
        long sealed = 0;
        long unopened = 0;
        for (List<Long> ids = some.waiting(0, AT_ONCE); !ids.isEmpty(); ids = some.waiting(ids.getLast(), AT_ONCE)) {
            int done = seal(some, ids);
            sealed += done;
            unopened += ids.size() - done;
        }
        if (unopened > 0 && warned.add(some.name() + " " + unopened)) {
            log.warn("{}: {} cannot be opened with the keys at hand and stay as they are.", some.name(), unopened);
        }
        return sealed;
    }

    /** All together; if that fails, each alone, so that only what really cannot be sealed is left. */
    private int seal(SealedPhones some, List<Long> ids) {
        try {
            some.sealAnew(ids);
            return ids.size();
        } catch (RuntimeException oneOfThem) {
            return (int) ids.stream().filter(id -> sealAlone(some, id)).count();
        }
    }

    private boolean sealAlone(SealedPhones some, Long id) {
        try {
            some.sealAnew(List.of(id));
            return true;
        } catch (RuntimeException failed) {
            if (warned.add(some.name() + " #" + id)) {
                log.warn("{}: {} cannot be sealed with the current key", some.name(), id, failed);
            }
            return false;
        }
    }
}
