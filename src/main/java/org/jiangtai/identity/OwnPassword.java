package org.jiangtai.identity;

import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes the current person's password. Whatever becomes of the change, a wrong old one stays counted. */
@Component
class OwnPassword {

    private final CodeCheck check;
    private final AccountRepository accounts;
    private final Passwords passwords;
    private final SignIns signIns;
    private final CurrentPerson current;
    private final TransactionTemplate transaction;

    OwnPassword(
            CodeCheck check,
            AccountRepository accounts,
            Passwords passwords,
            SignIns signIns,
            CurrentPerson current,
            TransactionTemplate transaction) {
        this.check = check;
        this.accounts = accounts;
        this.passwords = passwords;
        this.signIns = signIns;
        this.current = current;
        this.transaction = transaction;
    }

    void change(String old, String fresh) {
        SignedIn person = current.require();
        String hash = check.requirePassword(person, old, "old");
        transaction.executeWithoutResult(status -> {
            AccountEntity account = accounts.lockById(person.accountId()).orElseThrow(NotFound::new);
            if (!account.passwordHash.equals(hash)) {
                // Somebody else has changed it since.
                throw new InvalidInput("old", "invalid.password.old");
            }
            passwords.set(account, fresh);
            signIns.endOthersOfMine(current, SignInEnd.PASSWORD_CHANGED);
        });
    }
}
