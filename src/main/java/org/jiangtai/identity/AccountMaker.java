package org.jiangtai.identity;

import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.PersonName;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes accounts. */
@Component
@Transactional
class AccountMaker {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,39}");

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final Clock clock;

    AccountMaker(AccountRepository accounts, Passwords passwords, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Makes an account whose owner will choose the password.
     *
     * @throws InvalidInput if the user name is taken or a field is not as it must be
     */
    AccountEntity make(NewPerson wanted) {
        AccountEntity account = checked(wanted.username(), wanted.displayName(), wanted.grants());
        account.passwordHash = passwords.nobodyKnows();
        return accounts.save(account);
    }

    /**
     * Makes an account with a password that is known already.
     *
     * @throws InvalidInput if the user name is taken or a field is not as it must be
     */
    AccountEntity make(NewAccount wanted) {
        AccountEntity account = checked(wanted.username(), wanted.displayName(), wanted.grants());
        account.passwordHash = passwords.first(wanted.password(), account.username);
        AccountEntity made = accounts.save(account);
        passwords.remember(made);
        return made;
    }

    private AccountEntity checked(String typedUsername, String displayName, Set<Grant> grants) {
        String username = typedUsername.strip().toLowerCase(Locale.ROOT);
        if (!USERNAME.matcher(username).matches()) {
            throw new InvalidInput("username", "invalid.username");
        }
        if (accounts.findByUsername(username).isPresent()) {
            throw new InvalidInput("username", "invalid.username.taken");
        }
        GrantRules.check(grants);
        var account = new AccountEntity();
        account.username = username;
        account.displayName = PersonName.parse(displayName).value();
        account.hold(grants);
        account.createdAt = clock.instant();
        return account;
    }
}
