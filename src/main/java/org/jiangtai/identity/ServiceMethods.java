package org.jiangtai.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.stereotype.Service;

/** The methods of the house's services that say who may call them. */
public final class ServiceMethods extends StaticMethodMatcherPointcut {

    public ServiceMethods() {
        setClassFilter(type -> type.getName().startsWith("org.jiangtai.") && type.isAnnotationPresent(Service.class));
    }

    @Override
    public boolean matches(Method method, Class<?> type) {
        return method.isAnnotationPresent(RolesAllowed.class) || method.isAnnotationPresent(PermitAll.class);
    }
}
