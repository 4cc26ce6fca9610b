package org.jiangtai.identity;

import org.jiangtai.shared.Signature;
import org.springframework.stereotype.Component;

/** Signs with the name that colleagues know and the user name that the record knows. */
@Component
class PersonSignature implements Signature {

    private final CurrentPerson current;

    PersonSignature(CurrentPerson current) {
        this.current = current;
    }

    @Override
    public String ofCurrentPerson() {
        SignedIn person = current.require();
        return person.displayName() + " (" + person.getUsername() + ")";
    }
}
