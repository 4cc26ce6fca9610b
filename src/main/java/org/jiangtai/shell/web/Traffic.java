package org.jiangtai.shell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jiangtai.shell.RateLimit;
import org.jiangtai.shell.TooManyRequests;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How much one address may ask for, before anything else is done for it. Whoever tries addresses that hold a secret is
 * stopped by the tries that failed: each try is counted ahead and given back if it led somewhere, so that many at once
 * are no way around. A single form has its own, narrower count where it is taken.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class Traffic extends OncePerRequestFilter {

    private static final Pattern SECRET =
            Pattern.compile("/(t|f|s|c|l|consent|door|wall|kiosk|certificate|api|suggest/photo)/.*|/my-data|/my");
    private static final Pattern FILE = Pattern.compile(
            "/(webjars|lumo|VAADIN|desk/VAADIN)/.*"
                    + "|/(audit|checkin|door|event|followup|menu|order|place|planning|registration|resident|setting|speaker|story|suggestion|uikit)/[a-z-]+\\.(css|js)"
                    + "|/door/(app\\.html|texts-[a-z]+\\.json)|/(tokens|desk|public)\\.css|/(sw|print)\\.js|/manifest\\.json|/icon\\.svg|/favicon\\.ico");
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final int MISSES_FOR_A_FORM = 2;
    private static final int PAGES_FOR_A_FORM = 50;
    private static final int DESKS_FOR_A_FORM = 2;
    private static final int FORMS_FOR_A_SIGN_IN = 2;

    private final RateLimit limit;

    Traffic(RateLimit limit) {
        this.limit = limit;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return isFile(AskedPath.of(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        try {
            count(request);
        } catch (TooManyRequests tooMany) {
            refuse(response, tooMany);
            return;
        }
        if (!SECRET.matcher(AskedPath.of(request)).matches()) {
            rest.doFilter(request, response);
            return;
        }
        try {
            limit.count("guess", request.getRemoteAddr(), misses(), AN_HOUR);
        } catch (TooManyRequests tooMany) {
            refuse(response, tooMany);
            return;
        }
        rest.doFilter(request, response);
        if (!isMiss(response.getStatus())) {
            limit.giveBack("guess", request.getRemoteAddr(), misses(), AN_HOUR);
        }
    }

    private void count(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        limit.count("page", address, limit.perMinute() * PAGES_FOR_A_FORM, A_MINUTE);
        if (AskedPath.isDesk(request)) {
            if ("POST".equals(request.getMethod()) && AskedPath.of(request).equals("/desk/login")) {
                limit.count("sign-in", address, Math.max(1, limit.perMinute() / FORMS_FOR_A_SIGN_IN), A_MINUTE);
            } else if (!request.isRequestedSessionIdValid()) {
                // Each visit without a session makes one, which takes memory for twenty minutes.
                limit.count("desk", address, limit.perMinute() * DESKS_FOR_A_FORM, A_MINUTE);
            }
        }
    }

    /** What every page brings along; it costs nothing to answer and is not counted. */
    static boolean isFile(String path) {
        return FILE.matcher(path).matches();
    }

    private int misses() {
        return limit.perMinute() * MISSES_FOR_A_FORM;
    }

    private static boolean isMiss(int status) {
        return status == HttpServletResponse.SC_NOT_FOUND || status == HttpServletResponse.SC_UNAUTHORIZED;
    }

    private static void refuse(HttpServletResponse response, TooManyRequests tooMany) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
        response.sendError(429);
    }
}
