package org.jiangtai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangtai.identity.AmongModules;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.Statement;
import org.jiangtai.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every service refuses whoever its statement does not name, and who may call what is written down in a table. */
@DatabaseTest
class PermissionsTest {

    /** What everybody does with the own account, the auditor too. */
    private static final Set<String> OWN_ACCOUNT = Set.of(
            "changeOwnPassword",
            "own",
            "begin",
            "switchOn",
            "changePhone",
            "renewRecoveryCodes",
            "switchOff",
            "endMine",
            "endMyOthers");

    @Autowired
    ApplicationContext context;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @TestFactory
    Stream<DynamicTest> everybodyElseIsRefused() {
        return statements(RolesAllowed.class)
                .map(call -> DynamicTest.dynamicTest(call.name(), () -> refusesOthers(call)));
    }

    /** The table is a decision, so a method that joins or changes is written down by hand. */
    @Test
    void theTableSaysWhoMayCallWhat() throws IOException {
        List<String> actual = services()
                .map(call -> call.name() + ": " + inWords(call.method()))
                .sorted()
                .toList();
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/permissions.txt"), actual);
        assertThat(actual)
                .as(
                        "src/test/resources/permissions.txt, as compared with what the services say (target/permissions.txt)")
                .containsExactlyInAnyOrderElementsOf(table());
    }

    @Test
    void theAdministratorSeesNoBusinessAndTheAuditorChangesNothing() {
        assertThat(services().filter(call -> Statement.of(call.method()).roles().contains(Role.ADMINISTRATOR)))
                .allSatisfy(
                        call -> assertThat(AopUtils.getTargetClass(call.bean()).getPackageName())
                                .isIn("org.jiangtai.identity", "org.jiangtai.audit", "org.jiangtai.setting"));
        assertThat(services()
                        .filter(call -> Statement.of(call.method()).roles().contains(Role.AUDITOR))
                        .filter(call -> !OWN_ACCOUNT.contains(call.method().getName())))
                .allSatisfy(call -> assertThat(call.method().getAnnotation(Transactional.class))
                        .as(call.name())
                        .isNotNull()
                        .matches(Transactional::readOnly, "reads only"));
    }

    private static List<String> table() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/permissions.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static String inWords(Method method) {
        Statement statement = Statement.of(method);
        String who = statement.openToEverybody()
                ? method.isAnnotationPresent(AmongModules.class) ? "modules" : "everybody"
                : statement.roles().stream().sorted().map(Role::name).collect(Collectors.joining(", "));
        return who + (statement.wholeZone() ? " (whole zone)" : "");
    }

    private void refusesOthers(Call call) {
        Set<String> allowed =
                Set.of(call.method().getAnnotation(RolesAllowed.class).value());
        List<Authentication> others = new ArrayList<>();
        others.add(new AnonymousAuthenticationToken(
                "key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
        for (Role role : Role.values()) {
            if (!allowed.contains(role.name())) {
                others.add(UsernamePasswordAuthenticationToken.authenticated(
                        "somebody", null, AuthorityUtils.createAuthorityList("ROLE_" + role)));
            }
        }
        for (Authentication other : others) {
            var security = SecurityContextHolder.createEmptyContext();
            security.setAuthentication(other);
            SecurityContextHolder.setContext(security);
            assertThatThrownBy(() -> invoke(call))
                    .as("%s by %s", call.name(), other.getAuthorities())
                    .isInstanceOf(AccessDeniedException.class);
        }
        SecurityContextHolder.clearContext();
    }

    private record Call(Object bean, Method method, String service) {

        String name() {
            return service + "." + method.getName() + "("
                    + String.join(
                            ", ",
                            Arrays.stream(method.getParameterTypes())
                                    .map(Class::getSimpleName)
                                    .toList())
                    + ")";
        }
    }

    private Stream<Call> statements(Class<? extends java.lang.annotation.Annotation> statement) {
        return services().filter(call -> call.method().isAnnotationPresent(statement));
    }

    private Stream<Call> services() {
        return context.getBeansWithAnnotation(Service.class).values().stream()
                .filter(bean -> AopUtils.getTargetClass(bean).getName().startsWith("org.jiangtai."))
                .flatMap(bean -> Arrays.stream(AopUtils.getTargetClass(bean).getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .map(method -> new Call(
                                bean, method, AopUtils.getTargetClass(bean).getSimpleName())))
                .sorted(Comparator.comparing(Call::name));
    }

    private static void invoke(Call call) throws Throwable {
        Object[] nothing = Arrays.stream(call.method().getParameterTypes())
                .map(PermissionsTest::nothing)
                .toArray();
        Method method = call.bean()
                .getClass()
                .getMethod(call.method().getName(), call.method().getParameterTypes());
        try {
            method.invoke(call.bean(), nothing);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Object nothing(Class<?> type) {
        return switch (type.getName()) {
            case "long" -> 0L;
            case "int" -> 0;
            case "boolean" -> false;
            default -> null;
        };
    }
}
