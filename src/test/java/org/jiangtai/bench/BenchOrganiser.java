package org.jiangtai.bench;

import java.util.Set;
import org.jiangtai.identity.AccountService;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Grant;
import org.jiangtai.identity.NewAccount;
import org.jiangtai.identity.Role;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Whoever measures what an organiser does is one. */
final class BenchOrganiser {

    private BenchOrganiser() {}

    static void signIn(ApplicationContext program) {
        var accounts = program.getBean(AccountService.class);
        AsProgram.run(() -> {
            if (accounts.all().stream().noneMatch(account -> account.username().equals("bench"))) {
                accounts.createWithPassword(new NewAccount(
                        "bench", "测速员", "Correct-Horse-9", Set.of(new Grant(Role.ORGANISER, null, null))));
            }
        });
        var person = program.getBean(UserDetailsService.class).loadUserByUsername("bench");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
    }
}
