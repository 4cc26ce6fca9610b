package org.jiangtai.registration;

import org.jiangtai.shared.PhoneVault;
import org.springframework.stereotype.Component;

/** Makes of a row what the desk and the door see of it. */
@Component
class RegistrationRows {

    private final PhoneVault vault;

    RegistrationRows(PhoneVault vault) {
        this.vault = vault;
    }

    /** The registration with the phone masked. */
    Registration shown(RegistrationEntity row) {
        return row.toRegistration(
                row.phoneSealed == null ? "" : vault.open(row.phoneSealed).masked());
    }

    /** Name and phone in full. */
    FullContact contact(RegistrationEntity row) {
        return new FullContact(
                row.name,
                row.phoneSealed == null ? "" : vault.open(row.phoneSealed).national());
    }
}
