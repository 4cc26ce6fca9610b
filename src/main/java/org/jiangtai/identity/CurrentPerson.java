package org.jiangtai.identity;

import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is asking. */
@Component
public class CurrentPerson {

    /** The signed-in person, or empty for a resident, a device at the door or the program itself. */
    public Optional<SignedIn> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }

    /**
     * The grants that count now: inside a service's method those that opened it, elsewhere all that the person holds.
     * None where nobody is signed in.
     */
    public Set<Grant> grants() {
        return GrantsInForce.NOW.isBound()
                ? GrantsInForce.NOW.get()
                : find().map(SignedIn::grants).orElse(Set.of());
    }

    /**
     * Whether the current person may call a method of a service at all; for which units and events is asked by the
     * method itself. A view asks this before it offers what the method does.
     */
    public boolean may(Class<?> service, String method) {
        Statement statement = Statement.of(service, method);
        return statement.openToEverybody() || statement.opensFor(grants());
    }

    /**
     * The signed-in person.
     *
     * @throws AccessDeniedException if nobody is signed in
     */
    public SignedIn require() {
        return find().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }
}
