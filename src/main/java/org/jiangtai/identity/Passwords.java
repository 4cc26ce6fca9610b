package org.jiangtai.identity;

import java.time.Clock;
import java.util.List;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Tokens;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives accounts their passwords; none of an account's last five comes back (domain page, accounts). */
@Component
@Transactional
class Passwords {

    static final int REMEMBERED = 5;

    private final PasswordRules rules;
    private final PastPasswordRepository past;
    private final PasswordEncoder encoder;
    private final Tokens tokens;
    private final Clock clock;

    Passwords(PasswordRules rules, PastPasswordRepository past, PasswordEncoder encoder, Tokens tokens, Clock clock) {
        this.rules = rules;
        this.past = past;
        this.encoder = encoder;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * The hash of a first password.
     *
     * @throws InvalidInput for the field {@code password}, with what is wrong
     */
    String first(String password, String username) {
        rules.check(password, username);
        return encoder.encode(password);
    }

    /** What stands in place of a password that nobody has chosen yet; nothing that is typed matches it. */
    String nobodyKnows() {
        return encoder.encode(tokens.next());
    }

    boolean isRight(AccountEntity account, String password) {
        return encoder.matches(password, account.passwordHash);
    }

    /**
     * Gives a saved account a password and opens it if it was locked.
     *
     * @throws InvalidInput for the field {@code password}, with what is wrong
     */
    void set(AccountEntity account, String password) {
        rules.check(password, account.username);
        List<PastPasswordEntity> kept = past.findByAccountIdOrderByIdDesc(account.id);
        if (isRight(account, password)
                || kept.stream().limit(REMEMBERED).anyMatch(each -> encoder.matches(password, each.passwordHash))) {
            throw new InvalidInput("password", "invalid.password.same", REMEMBERED);
        }
        account.passwordHash = encoder.encode(password);
        account.unlock();
        remember(account);
        kept.stream().skip(REMEMBERED - 1L).forEach(past::delete);
    }

    /** Keeps what the account has now, so that it does not come back. */
    void remember(AccountEntity account) {
        var now = new PastPasswordEntity();
        now.accountId = account.id;
        now.passwordHash = account.passwordHash;
        now.setAt = clock.instant();
        past.save(now);
    }
}
