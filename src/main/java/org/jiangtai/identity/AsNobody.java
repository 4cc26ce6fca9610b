package org.jiangtai.identity;

import java.util.function.Supplier;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/** Takes the rights of whoever is signed in away from work that one request does for others too. */
public final class AsNobody {

    private static final Authentication NOBODY =
            new AnonymousAuthenticationToken("nobody", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

    private AsNobody() {}

    public static <T> T call(Supplier<T> work) {
        return AsProgram.as(NOBODY, work);
    }
}
