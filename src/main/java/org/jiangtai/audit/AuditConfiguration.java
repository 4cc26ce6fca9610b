package org.jiangtai.audit;

import org.jiangtai.identity.ServiceMethods;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;

/** Puts the record around the services. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    /** Before Spring Security asks, so that a refusal is recorded too. */
    private static final int BEFORE_THE_ROLE = 50;

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor recording(ObjectProvider<LineWriter> writer) {
        var advisor = new DefaultPointcutAdvisor(new ServiceMethods(), new RecordingInterceptor(writer));
        advisor.setOrder(BEFORE_THE_ROLE);
        return advisor;
    }
}
