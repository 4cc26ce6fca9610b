package org.jiangtai.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a service's method says of who may call it. The services, the views, the menu and the tests all read it here.
 *
 * @param roles who may; empty is everybody
 * @param wholeZone whether the role must be held for the whole zone
 */
public record Statement(Set<Role> roles, boolean wholeZone) {

    /**
     * The statement of a method.
     *
     * @throws IllegalStateException if it makes none
     */
    public static Statement of(Method method) {
        RolesAllowed allowed = method.getAnnotation(RolesAllowed.class);
        if (allowed == null && !method.isAnnotationPresent(PermitAll.class)) {
            throw new IllegalStateException(method + " does not say who may call it");
        }
        Set<Role> roles = allowed == null
                ? Set.of()
                : Arrays.stream(allowed.value()).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
        return new Statement(roles, method.isAnnotationPresent(WholeZone.class));
    }

    /**
     * The statement of a service's method.
     *
     * @throws IllegalStateException if no method has the name, or several that say different things
     */
    public static Statement of(Class<?> service, String name) {
        return of(method(service, name));
    }

    /** The statement that a view follows. */
    public static Statement behind(Opens opens) {
        return of(opens.value(), opens.method());
    }

    static Method method(Class<?> service, String name) {
        List<Method> named = Arrays.stream(service.getDeclaredMethods())
                .filter(method -> method.getName().equals(name) && Modifier.isPublic(method.getModifiers()))
                .toList();
        if (named.stream().map(Statement::of).distinct().count() != 1) {
            throw new IllegalStateException(
                    service.getSimpleName() + "." + name + " is no method, or several that say different things");
        }
        return named.getFirst();
    }

    public boolean openToEverybody() {
        return roles.isEmpty();
    }

    /** Those of a person's grants by which the method opens. */
    Set<Grant> opening(Set<Grant> held) {
        return held.stream()
                .filter(grant -> roles.contains(grant.role()))
                .filter(grant -> !wholeZone || grant.wholeZone())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether somebody who holds these may call. */
    public boolean opensFor(Set<Grant> held) {
        return openToEverybody() || !opening(held).isEmpty();
    }
}
