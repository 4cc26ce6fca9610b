package org.jiangtai.identity;

import static org.springframework.security.config.Customizer.withDefaults;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.authentication.configuration.AuthenticationConfiguration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Two faces, two chains: the desk with sessions and sign-in, the public pages without either. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity(jsr250Enabled = true)
class SecurityConfiguration {

    private static final String KEPT_AS = "bcrypt";

    /** The desk's own page brings another, see {@code DeskPolicy}; what else is said there is a page like the public ones. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; media-src 'self' blob:; "
            + "manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain desk(HttpSecurity http, SignInMemory memory, SingleSignOnDoor provider, SignInWatch watch)
            throws Exception {
        http.securityMatcher("/desk", "/desk/**");
        http.securityContext(context -> context.securityContextRepository(memory));
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView("/login")
                        .defaultSuccessUrl("/desk/")
                        // An address that is no view is answered by the desk: not there, and the way back.
                        .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated));
        provider.openIn(http);
        http.headers(headers -> harden(headers, POLICY));
        watch.over(http);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain publicPages(HttpSecurity http, SignInWatch watch) throws Exception {
        var csrfCookie = new CookieCsrfTokenRepository();
        csrfCookie.setCookieName("csrf");
        csrfCookie.setCookieCustomizer(cookie -> cookie.sameSite("Lax").httpOnly(true));
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER));
        http.requestCache(cache -> cache.disable());
        http.csrf(csrf -> csrf.csrfTokenRepository(csrfCookie)
                // A device of the door shows its own secret with each call, which no other site knows.
                .ignoringRequestMatchers("/api/door/**"));
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/print/**")
                .authenticated()
                .anyRequest()
                .permitAll());
        http.headers(headers -> harden(headers, POLICY));
        http.logout(logout -> logout.disable());
        watch.over(http);
        http.anonymous(withDefaults());
        return http.build();
    }

    /** What is kept says how it was made, so that a stronger way may follow; each step of the cost doubles the work. */
    @Bean
    PasswordEncoder passwordEncoder(@Value("${jiangtai.password.cost}") int cost) {
        return new DelegatingPasswordEncoder(KEPT_AS, Map.of(KEPT_AS, new BCryptPasswordEncoder(cost)));
    }

    /** Asked by the sign-in form, and by whoever must know whether a password is right. */
    @Bean
    AuthenticationManager authenticationManager(AuthenticationConfiguration configuration) {
        return configuration.getAuthenticationManager();
    }

    /** Whoever knew a session's number before the sign-in knows it no more. */
    @Bean
    SessionAuthenticationStrategy freshSessionNumber() {
        return new ChangeSessionIdAuthenticationStrategy();
    }

    private static void harden(HeadersConfigurer<HttpSecurity> headers, String policy) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy));
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
        headers.frameOptions(frame -> frame.deny());
        headers.crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
        headers.crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
        // For this name alone: what else stands below the zone's domain is not ours to decide about.
        headers.httpStrictTransportSecurity(https -> https.includeSubDomains(false));
        headers.permissionsPolicyHeader(
                permissions -> permissions.policy("camera=(self), geolocation=(), microphone=(), payment=(), usb=()"));
    }
}
