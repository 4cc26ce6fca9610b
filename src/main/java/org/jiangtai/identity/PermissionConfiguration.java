package org.jiangtai.identity;

import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.lang.reflect.AnnotatedElement;
import java.security.Principal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.security.core.Authentication;

/** One statement for service, view and menu: who may call the method may open the view. */
@Configuration(proxyBeanMethods = false)
class PermissionConfiguration {

    /** After Spring Security has asked for the role, before a transaction begins. */
    private static final int AFTER_THE_ROLE = 1000;

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor grantsInForce(ObjectProvider<CurrentPerson> current) {
        var advisor = new DefaultPointcutAdvisor(new ServiceMethods(), new GrantsInForce(current));
        advisor.setOrder(AFTER_THE_ROLE);
        return advisor;
    }

    @Bean
    AccessAnnotationChecker accessAnnotationChecker() {
        return new AccessAnnotationChecker() {
            @Override
            public AnnotatedElement getSecurityTarget(Class<?> view) {
                Opens opens = view.getAnnotation(Opens.class);
                return opens == null ? super.getSecurityTarget(view) : Statement.method(opens.value(), opens.method());
            }

            @Override
            public boolean hasAccess(Class<?> view, @Nullable Principal who, Function<String, Boolean> roles) {
                Opens opens = view.getAnnotation(Opens.class);
                return super.hasAccess(view, who, roles)
                        && (opens == null
                                || !(who instanceof Authentication authentication)
                                || !(authentication.getPrincipal() instanceof SignedIn person)
                                || Statement.behind(opens).opensFor(person.grants()));
            }
        };
    }
}
