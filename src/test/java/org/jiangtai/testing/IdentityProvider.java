package org.jiangtai.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * A real OpenID provider in this process, at an address of its own. It knows everybody, all by one password, and says
 * of each that they are an administrator, which is nothing to us.
 */
public final class IdentityProvider implements AutoCloseable {

    public static final String CLIENT = "jiangtai";
    public static final String CLIENT_SECRET = "a-secret-of-the-client";
    public static final String PASSWORD = "at-the-provider";

    private final int port;
    private final AtomicReference<List<String>> methods = new AtomicReference<>(List.of("pwd"));
    private ConfigurableApplicationContext running;

    private IdentityProvider(int port) {
        this.port = port;
    }

    /** Its address is chosen; it does not answer yet. */
    public static IdentityProvider notYetThere() {
        try (var socket = new ServerSocket(0)) {
            return new IdentityProvider(socket.getLocalPort());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By number and not by name, so that its cookies and ours are kept apart. */
    public String issuer() {
        return "http://127.0.0.1:" + port;
    }

    /** How it will say that people signed in, as RFC 8176 names it. */
    public void signsInBy(String... names) {
        methods.set(List.of(names));
    }

    /** @param back where our program wants people to be sent */
    public void start(String back) {
        if (running != null) {
            return;
        }
        String client = "--spring.security.oauth2.authorizationserver.client.it.";
        var application = new SpringApplicationBuilder(Provider.class).web(WebApplicationType.SERVLET);
        application.initializers(context -> context.getBeanFactory().registerSingleton("methods", methods));
        SpringApplication built = application.registerShutdownHook(false).build();
        running = built.run(
                "--spring.config.name=provider",
                "--spring.main.banner-mode=off",
                "--server.port=" + port,
                "--spring.security.oauth2.authorizationserver.issuer=" + issuer(),
                client + "registration.client-id=" + CLIENT,
                client + "registration.client-secret={noop}" + CLIENT_SECRET,
                client + "registration.client-authentication-methods=client_secret_basic",
                client + "registration.authorization-grant-types=authorization_code",
                client + "registration.redirect-uris=" + back,
                client + "registration.scopes=openid,profile",
                client + "require-proof-key=true");
    }

    /** Goes through its sign-in page; returns the address that it sends the visitor back to. */
    public String signIn(Visitor visitor, String authorization, String username)
            throws IOException, InterruptedException {
        visitor.get(authorization);
        String page = visitor.get(issuer() + "/login").body();
        String token = page.replaceFirst("(?s).*name=\"_csrf\"[^>]*value=\"([^\"]+)\".*", "$1");
        var in = visitor.post(
                issuer() + "/login", java.util.Map.of("username", username, "password", PASSWORD, "_csrf", token));
        return visitor.get(in.headers().firstValue("location").orElseThrow())
                .headers()
                .firstValue("location")
                .orElseThrow();
    }

    @Override
    public void close() {
        if (running != null) {
            running.close();
        }
    }

    /** No configuration by name, so that our own program never finds it. */
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        SecurityAutoConfiguration.class,
        ServletWebSecurityAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class,
        OAuth2AuthorizationServerAutoConfiguration.class,
        OAuth2AuthorizationServerJwtAutoConfiguration.class
    })
    static class Provider {

        @Bean
        UserDetailsService everybody() {
            return username -> User.withUsername(username)
                    .password("{noop}" + PASSWORD)
                    .roles("ADMINISTRATOR")
                    .build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> whatItSays(AtomicReference<List<String>> methods) {
            return context -> {
                if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
                    context.getClaims()
                            .claim("preferred_username", context.getPrincipal().getName());
                    context.getClaims().claim("roles", List.of("ADMINISTRATOR"));
                    context.getClaims().claim("amr", methods.get());
                }
            };
        }
    }
}
