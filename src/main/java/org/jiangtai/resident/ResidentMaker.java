package org.jiangtai.resident;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.privacy.Agreement;
import org.jiangtai.privacy.ConsentPurpose;
import org.jiangtai.privacy.ConsentService;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.PersonName;
import org.jiangtai.shared.PhoneNumber;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.Tokens;
import org.springframework.stereotype.Component;

/** Makes the rows of people who said that they may be remembered: the name tidied, the phone sealed. */
@Component
class ResidentMaker {

    private final CurrentPerson current;
    private final ConsentService consents;
    private final PhoneVault vault;
    private final Tokens tokens;
    private final Clock clock;

    ResidentMaker(CurrentPerson current, ConsentService consents, PhoneVault vault, Tokens tokens, Clock clock) {
        this.current = current;
        this.consents = consents;
        this.vault = vault;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * The version of the text that was read out.
     *
     * @throws InvalidInput for the field {@code consent} if nobody agreed
     */
    String agreed(Agreement consent) {
        String version = consents.agreed(ConsentPurpose.RESIDENT, consent, "consent");
        if (version == null) {
            throw new InvalidInput("consent", "invalid.resident.consent");
        }
        return version;
    }

    /** A new name for people who live together. */
    String household() {
        return tokens.next();
    }

    /** A row of somebody new without a phone, not saved yet. */
    ResidentEntity make(long unitId, String household, String name, String consentVersion) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var row = new ResidentEntity();
        row.unitId = unitId;
        row.household = household;
        row.name = PersonName.parse(name).value();
        row.phoneLastFour = "";
        row.consentVersion = consentVersion;
        row.consentedAt = now;
        row.addedBy = current.find().map(SignedIn::accountId).orElse(null);
        row.addedAt = now;
        row.usedAt = now;
        return row;
    }

    /** Seals a typed number; an empty one takes the known one away. */
    void putPhone(ResidentEntity row, String typed) {
        if (typed.isBlank()) {
            row.phoneSealed = null;
            row.phoneFingerprint = null;
            row.phoneLastFour = "";
            row.sealedWith = null;
            row.relativesPhone = false;
            return;
        }
        PhoneNumber phone = PhoneNumber.parseMobile(typed);
        row.phoneSealed = vault.seal(phone);
        row.phoneFingerprint = vault.fingerprint(phone);
        row.phoneLastFour = phone.lastFour();
        row.sealedWith = vault.currentKey();
    }

    /** The number as people at home write it; empty if none is known. */
    String phone(ResidentEntity row) {
        return row.phoneSealed == null ? "" : vault.open(row.phoneSealed).national();
    }

    Resident shown(ResidentEntity row) {
        return new Resident(
                row.id,
                row.unitId,
                row.household,
                new PersonName(row.name).masked(),
                row.phoneSealed == null ? "" : vault.open(row.phoneSealed).masked(),
                row.relativesPhone,
                row.consentVersion,
                row.consentedAt,
                row.usedAt);
    }
}
