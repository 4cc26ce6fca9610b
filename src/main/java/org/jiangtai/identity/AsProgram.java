package org.jiangtai.identity;

import java.util.Arrays;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Lets the program itself call services: jobs, and the demo season. Never reachable from a request. */
public final class AsProgram {

    private AsProgram() {}

    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    public static <T> T call(Supplier<T> work) {
        var everything = Arrays.stream(Role.values())
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        return as(UsernamePasswordAuthenticationToken.authenticated("jiangtai", null, everything), work);
    }

    /** Lets somebody else do it, and whoever was at work go on afterwards. */
    static <T> T as(Authentication other, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(other));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
