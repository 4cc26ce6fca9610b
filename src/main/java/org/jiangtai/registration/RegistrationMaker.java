package org.jiangtai.registration;

import java.time.Clock;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.shared.PersonName;
import org.jiangtai.shared.PhoneNumber;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.Tokens;
import org.springframework.stereotype.Component;

/** Makes the row of a person: the name tidied, the phone sealed, a ticket of its own. */
@Component
class RegistrationMaker {

    private final CurrentPerson current;
    private final PhoneVault vault;
    private final Tokens tokens;
    private final Clock clock;

    RegistrationMaker(CurrentPerson current, PhoneVault vault, Tokens tokens, Clock clock) {
        this.current = current;
        this.vault = vault;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** A new name for people who are put down together. */
    String party() {
        return tokens.next();
    }

    /**
     * A row that is not saved yet, with a seat.
     *
     * @throws org.jiangtai.shared.InvalidInput if the name or the phone is not as it must be; no phone is fine
     */
    RegistrationEntity make(long eventId, PersonToRegister typed, Source source, String party) {
        var row = new RegistrationEntity();
        row.eventId = eventId;
        row.name = PersonName.parse(typed.name()).value();
        row.phoneLastFour = "";
        if (typed.phone() != null && !typed.phone().isBlank()) {
            putPhone(row, PhoneNumber.parseMobile(typed.phone()));
        }
        row.state = RegistrationState.SEATED;
        row.source = source;
        giveTicket(row);
        row.party = party;
        row.registeredBy = current.find().map(SignedIn::accountId).orElse(null);
        row.registeredAt = clock.instant();
        row.cancelReason = "";
        return row;
    }

    /** Gives a row that is not stored a ticket; another one where somebody turned out to have its short code. */
    void giveTicket(RegistrationEntity row) {
        row.token = tokens.next();
        row.shortCode = tokens.nextShortCode().value();
    }

    /** What is the same for the same name on the same phone. */
    static String person(PhoneNumber phone, String name) {
        return phone.e164() + " " + name;
    }

    /** Seals the phone of a row that has its name. */
    void putPhone(RegistrationEntity row, PhoneNumber phone) {
        row.phoneSealed = vault.seal(phone);
        row.phoneFingerprint = vault.fingerprint(phone);
        row.phoneLastFour = phone.lastFour();
        row.sealedWith = vault.currentKey();
        row.personKey = vault.fingerprint(person(phone, row.name));
        row.personKeys = vault.fingerprints(person(phone, row.name));
    }
}
