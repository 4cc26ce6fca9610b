package org.jiangtai.registration.ui;

import org.jiangtai.uikit.SubPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The event's tab that leads to its registrations. */
@Configuration(proxyBeanMethods = false)
class RegistrationPages {

    static final String ROUTE = "events/:id/registrations";
    static final String RESIDENTS = ROUTE + "/residents";
    static final String LIST = ROUTE + "/list";

    @Bean
    SubPage registrationsOfEvent() {
        return new SubPage("event", "registration.tab", ROUTE, 20, RegistrationsView.class);
    }
}
