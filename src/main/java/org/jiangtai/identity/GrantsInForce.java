package org.jiangtai.identity;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.util.function.SingletonSupplier;

/**
 * While a service's method runs, only those of the person's grants count that opened it: who is a keeper of one village
 * and a reviewer of the zone does not keep the zone. What that method calls in turn cannot widen them again.
 */
final class GrantsInForce implements MethodInterceptor {

    static final ScopedValue<Set<Grant>> NOW = ScopedValue.newInstance();

    private final Supplier<CurrentPerson> person;

    /** Each is read once: a method says the same at every call. */
    private final Map<Method, Statement> statements = new ConcurrentHashMap<>();

    GrantsInForce(ObjectProvider<CurrentPerson> person) {
        // Looked up once, at the first call: this stands in the way of every one.
        this.person = SingletonSupplier.of(person::getObject);
    }

    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        Statement statement = statements.computeIfAbsent(
                AopUtils.getMostSpecificMethod(
                        invocation.getMethod(), AopUtils.getTargetClass(Objects.requireNonNull(invocation.getThis()))),
                Statement::of);
        CurrentPerson current = person.get();
        if (statement.openToEverybody() || current.find().isEmpty()) {
            return invocation.proceed();
        }
        Set<Grant> opening = statement.opening(current.grants());
        if (opening.isEmpty()) {
            throw new AccessDeniedException("the role is not held for this");
        }
        return ScopedValue.where(NOW, opening).call(invocation::proceed);
    }
}
