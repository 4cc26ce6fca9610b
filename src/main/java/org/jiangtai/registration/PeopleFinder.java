package org.jiangtai.registration;

import java.util.List;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.PhoneNumber;
import org.jiangtai.shared.PhoneVault;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Finds an event's people by a part of the name, the last four digits of the phone, or all of it. */
@Component
class PeopleFinder {

    private final RegistrationRepository registrations;
    private final PhoneVault vault;

    PeopleFinder(RegistrationRepository registrations, PhoneVault vault) {
        this.registrations = registrations;
        this.vault = vault;
    }

    /** Those who have not given their registration back; nobody if nothing is typed. */
    List<RegistrationEntity> search(long eventId, String typed, int most) {
        String wanted = typed.strip();
        return wanted.isEmpty()
                ? List.of()
                : registrations.search(eventId, wanted, fingerprints(wanted), escape(wanted), Limit.of(most));
    }

    /** Everybody whom the text means, those who are not coming any more too. */
    List<Long> matching(long eventId, String typed) {
        String wanted = typed.strip();
        return wanted.isEmpty()
                ? List.of()
                : registrations.findMatching(eventId, wanted, fingerprints(wanted), escape(wanted));
    }

    private List<String> fingerprints(String typed) {
        try {
            return vault.fingerprints(PhoneNumber.parseMobile(typed));
        } catch (InvalidInput noPhone) {
            return List.of();
        }
    }

    private static String escape(String typed) {
        return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
