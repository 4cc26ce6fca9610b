package org.jiangtai.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** The provider at which people of the house sign in once for all programs (OpenID Connect), where there is one. */
@Component
public class SingleSignOn {

    /** Where the way to the provider begins. */
    public static final String ADDRESS = "/desk/oidc/start/sso";

    static final String START = "/desk/oidc/start";
    static final String BACK = "/desk/oidc/back/*";

    private static final String REGISTRATION = "sso";
    private static final String BACK_ADDRESS = "{baseUrl}/desk/oidc/back/{registrationId}";

    private final String issuer;
    private final String clientId;
    private final String clientSecret;
    private final String name;
    private final String claim;
    private final Set<String> strong;

    SingleSignOn(
            @Value("${jiangtai.oidc.issuer}") String issuer,
            @Value("${jiangtai.oidc.client-id}") String clientId,
            @Value("${jiangtai.oidc.client-secret}") String clientSecret,
            @Value("${jiangtai.oidc.name}") String name,
            @Value("${jiangtai.oidc.claim}") String claim,
            @Value("${jiangtai.oidc.second-factor}") Set<String> strong) {
        this.issuer = issuer.strip();
        this.clientId = clientId.strip();
        this.clientSecret = clientSecret.strip();
        this.name = name.strip();
        this.claim = claim.strip();
        this.strong = Set.copyOf(strong);
        if (isOn() && this.clientId.isEmpty()) {
            throw new IllegalStateException("JIANGTAI_OIDC_ISSUER is set, so JIANGTAI_OIDC_CLIENT_ID must be set too");
        }
    }

    public boolean isOn() {
        return !issuer.isEmpty();
    }

    /** What people call the provider, if the installation says so. */
    public Optional<String> name() {
        return Optional.of(name).filter(given -> !given.isEmpty());
    }

    /** Asks the provider for its addresses, so it must be reachable. */
    ClientRegistration registration() {
        return ClientRegistrations.fromIssuerLocation(issuer)
                .registrationId(REGISTRATION)
                .clientId(clientId)
                .clientSecret(clientSecret)
                .clientAuthenticationMethod(
                        clientSecret.isEmpty()
                                ? ClientAuthenticationMethod.NONE
                                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri(BACK_ADDRESS)
                .scope(OidcScopes.OPENID, OidcScopes.PROFILE)
                .build();
    }

    /** The user name that the provider's word stands for. */
    Optional<String> username(OidcUser user) {
        return Optional.ofNullable(user.getClaimAsString(claim)).filter(given -> !given.isBlank());
    }

    /** Whether the provider says that it has asked for a second factor itself (RFC 8176, OpenID Connect Core). */
    boolean secondFactorGiven(OidcUser user) {
        @Nullable List<String> methods = user.getIdToken().getAuthenticationMethods();
        String context = user.getIdToken().getAuthenticationContextClass();
        return (methods != null && methods.stream().anyMatch(strong::contains))
                || (context != null && strong.contains(context));
    }
}
