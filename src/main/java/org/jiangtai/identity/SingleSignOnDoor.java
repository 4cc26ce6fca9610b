package org.jiangtai.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.stereotype.Component;

/** Opens the desk's chain to the provider; where none is configured it changes nothing. */
@Component
class SingleSignOnDoor {

    private final SingleSignOn provider;
    private final ProviderArrival arrival;

    SingleSignOnDoor(SingleSignOn provider, ProviderArrival arrival) {
        this.provider = provider;
        this.arrival = arrival;
    }

    void openIn(HttpSecurity http) {
        if (!provider.isOn()) {
            return;
        }
        // Asked at the first sign-in and not before: a provider that is away must not keep the program from starting.
        var registrations = new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(provider.registration()));
        http.oauth2Login(login -> login.loginPage("/desk/login")
                .clientRegistrationRepository(registrations)
                .authorizedClientRepository(new NothingKept())
                .authorizationEndpoint(start -> start.baseUri(SingleSignOn.START))
                .loginProcessingUrl(SingleSignOn.BACK)
                .successHandler(arrival)
                .failureHandler(arrival)
                .addObjectPostProcessor(new TellsFailures()));
    }

    /** A provider that cannot be reached is told like every other failure. */
    private final class TellsFailures implements ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> {

        @Override
        public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
            filter.setAuthenticationFailureHandler(arrival);
            return filter;
        }
    }

    /** We ask the provider who somebody is and nothing later, so its tokens are thrown away. */
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String registration,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}
    }
}
