package org.jiangtai.shell.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jiangtai.shared.Texts;
import org.jiangtai.shell.Preferences;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AbstractLocaleResolver;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/** Language and elder mode of the public pages: {@code ?lang=en} and {@code ?elder=1} choose, a cookie remembers. */
@Configuration(proxyBeanMethods = false)
class PublicFace implements WebMvcConfigurer {

    @Bean
    LocaleResolver localeResolver() {
        return new AbstractLocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                String asked = request.getParameter(Preferences.LANGUAGE_COOKIE);
                if (asked != null) {
                    return asked.equals(Texts.ENGLISH.getLanguage()) ? Texts.ENGLISH : Texts.CHINESE;
                }
                return Preferences.language(request.getCookies());
            }

            @Override
            public void setLocale(
                    HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
                throw new UnsupportedOperationException("the language is chosen by a parameter");
            }
        };
    }

    /**
     * Every link of every page was looked up among the static files, to be given a version that none of them has; that
     * took a quarter of drawing a page.
     */
    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> linksAsTheyAre() {
        var none = new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
        none.setEnabled(false);
        return none;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KeepSecret())
                .addPathPatterns("/t/**", "/f/**", "/s/**", "/c/**", "/l/**", "/consent/**", "/door/**", "/kiosk/**");
        registry.addInterceptor(new Remember());
    }

    /** Remembers a choice and goes on to the same address without it, so that a copied address carries no choice. */
    private static final class Remember implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws IOException {
            if (!"GET".equals(request.getMethod())) {
                return true;
            }
            boolean chosen = remember(request, response, Preferences.LANGUAGE_COOKIE)
                    | remember(request, response, Preferences.ELDER_COOKIE);
            if (chosen) {
                response.sendRedirect(OwnAddress.of(request));
            }
            return !chosen;
        }

        private static boolean remember(HttpServletRequest request, HttpServletResponse response, String name) {
            String value = request.getParameter(name);
            if (value == null || !value.matches("[a-z0-9]{1,5}")) {
                return false;
            }
            var cookie = new Cookie(name, value);
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setSecure(request.isSecure());
            cookie.setMaxAge(Preferences.REMEMBERED_SECONDS);
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
            return true;
        }
    }

    /** Addresses that hold a secret or belong to one person are told to no other site and found by no search. */
    private static final class KeepSecret implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            response.setHeader("Referrer-Policy", "no-referrer");
            response.setHeader("X-Robots-Tag", "noindex, nofollow");
            return true;
        }
    }
}
