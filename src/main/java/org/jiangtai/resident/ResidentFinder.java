package org.jiangtai.resident;

import java.util.Set;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.WantedPerson;
import org.springframework.stereotype.Component;

/** Finds a unit's people by a part of the name, the last four digits of the phone, or all of it. */
@Component
class ResidentFinder {

    private final ResidentRepository residents;
    private final PhoneVault vault;

    ResidentFinder(ResidentRepository residents, PhoneVault vault) {
        this.residents = residents;
        this.vault = vault;
    }

    Set<Long> matching(long unitId, String typed) {
        WantedPerson wanted = WantedPerson.of(typed, vault);
        return wanted.isNobody()
                ? Set.of()
                : Set.copyOf(residents.findMatching(unitId, wanted.text(), wanted.fingerprints(), wanted.pattern()));
    }
}
