package org.jiangtai.audit;

import jakarta.annotation.security.PermitAll;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jiangtai.shared.Deed;
import org.jiangtai.shared.Deed.Outcome;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.NotPermitted;
import org.jiangtai.shared.SeesPersonalData;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stands outside a service's methods, before anybody asks for permission: names the call for the lines that are written
 * while it runs, and writes what no change tells of: a look at personal data, a refusal, a failure.
 */
final class RecordingInterceptor implements MethodInterceptor {

    private final ObjectProvider<LineWriter> writer;

    RecordingInterceptor(ObjectProvider<LineWriter> writer) {
        this.writer = writer;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        Class<?> service = AopUtils.getTargetClass(Objects.requireNonNull(invocation.getThis()));
        Method method = AopUtils.getMostSpecificMethod(invocation.getMethod(), service);
        SeesPersonalData sight = method.getAnnotation(SeesPersonalData.class);
        if (Call.NOW.isBound()) {
            Object result = invocation.proceed();
            if (sight != null) {
                Call outer = Call.NOW.get();
                outer.notes().putIfAbsent("seen", target(sight, invocation));
                outer.sightWithin();
            }
            return result;
        }
        var call = new Call(service.getSimpleName() + "." + method.getName());
        return ScopedValue.where(Call.NOW, call).call(() -> recorded(invocation, method, sight, call));
    }

    private @Nullable Object recorded(
            MethodInvocation invocation, Method method, @Nullable SeesPersonalData sight, Call call) throws Throwable {
        Object result;
        try {
            result = invocation.proceed();
        } catch (InvalidInput | NotFound | ConcurrencyFailureException retriedByThePerson) {
            throw retriedByThePerson;
        } catch (AccessDeniedException refused) {
            write(call, sight, invocation, Outcome.REFUSED, "");
            throw refused;
        } catch (Failure declined) {
            boolean refused = declined instanceof NotPermitted;
            if (refused || changes(method)) {
                Outcome outcome = refused ? Outcome.REFUSED : Outcome.DECLINED;
                write(call, sight, invocation, outcome, declined.getClass().getSimpleName());
            }
            throw declined;
        } catch (RuntimeException failed) {
            write(call, sight, invocation, Outcome.FAILED, failed.getClass().getSimpleName());
            throw failed;
        }
        if (!call.isWritten() && (sight != null || call.hasSight() || isSilentChange(method))) {
            write(call, sight, invocation, Outcome.DONE, "");
        }
        return result;
    }

    private void write(
            Call call, @Nullable SeesPersonalData sight, MethodInvocation invocation, Outcome outcome, String why) {
        Map<String, String> notes = new HashMap<>(call.notes());
        if (!why.isEmpty()) {
            notes.put("why", why);
        }
        writer.getObject().write(new Deed(call.action(), null, target(sight, invocation), outcome, notes));
    }

    private static String target(@Nullable SeesPersonalData sight, MethodInvocation invocation) {
        Class<?>[] types = invocation.getMethod().getParameterTypes();
        for (int i = 0; i < types.length; i++) {
            if (types[i] == long.class) {
                return (sight == null ? "" : sight.value() + " ") + invocation.getArguments()[i];
            }
        }
        return sight == null ? "" : sight.value();
    }

    /** What somebody with a role changed without a row that Hibernate wrote, such as by a bulk statement. */
    private static boolean isSilentChange(Method method) {
        return !method.isAnnotationPresent(PermitAll.class) && changes(method);
    }

    private static boolean changes(Method method) {
        Transactional own = AnnotatedElementUtils.findMergedAnnotation(method, Transactional.class);
        Transactional said = own != null
                ? own
                : AnnotatedElementUtils.findMergedAnnotation(method.getDeclaringClass(), Transactional.class);
        return said == null || !said.readOnly();
    }
}
