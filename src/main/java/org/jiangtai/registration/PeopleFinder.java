package org.jiangtai.registration;

import java.util.List;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.WantedPerson;
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
        WantedPerson wanted = WantedPerson.of(typed, vault);
        return wanted.isNobody()
                ? List.of()
                : registrations.search(eventId, wanted.text(), wanted.fingerprints(), wanted.pattern(), Limit.of(most));
    }

    /** Everybody whom the text means, those who are not coming any more too. */
    List<Long> matching(long eventId, String typed) {
        WantedPerson wanted = WantedPerson.of(typed, vault);
        return wanted.isNobody()
                ? List.of()
                : registrations.findMatching(eventId, wanted.text(), wanted.fingerprints(), wanted.pattern());
    }
}
