package org.jiangtai.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangtai.shared.Deed;
import org.jiangtai.shared.Deed.Outcome;
import org.jiangtai.shared.Recorder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sign-ins from their beginning to their end; whoever asks here has made sure who may. */
@Component
@Transactional
class SignIns {

    /** As long as the record of who did what is kept at least (domain page, rules). */
    private static final Duration KEPT = Duration.ofDays(183);
    /** A session that nobody asks for any more is found to be idle a little later than by its own clock. */
    private static final Duration GRACE = Duration.ofMinutes(2);

    private final SignInStore store;
    private final AccountRepository accounts;
    private final Recorder recorder;
    private final Clock clock;
    private final Duration idle;

    SignIns(
            SignInStore store,
            AccountRepository accounts,
            Recorder recorder,
            Clock clock,
            @Value("${jiangtai.idle}") Duration idle) {
        this.store = store;
        this.accounts = accounts;
        this.recorder = recorder;
        this.clock = clock;
        this.idle = idle;
    }

    /**
     * Writes down that somebody is in, and takes over how often it had failed before.
     *
     * @return empty if all sign-ins were ended since the first factor, or the account is gone
     */
    Optional<Long> open(SignedIn person, Origin origin) {
        return accounts.lockById(person.accountId())
                .filter(account -> account.signInsEnded == person.signInsEnded())
                .map(account -> open(account, origin));
    }

    private long open(AccountEntity account, Origin origin) {
        long id = store.open(account, origin, clock.instant());
        if (account.tries > 0) {
            accounts.forgetTries(account.id);
        }
        recorder.writeAlong(new Deed("SignIn.succeeded", account.username, "SignIn " + id, Outcome.DONE, Map.of()));
        return id;
    }

    void seen(long id, Instant moment) {
        store.seen(id, moment);
    }

    @Transactional(readOnly = true)
    Optional<SignInEnd> ended(long id) {
        return store.ended(id);
    }

    /** Ends one; an end that was reached before stays as it is. */
    void end(long id, SignInEnd how) {
        if (store.end(id, how, clock.instant())) {
            recorder.writeAlong(
                    new Deed("SignIn.ended", null, "SignIn " + id, Outcome.DONE, Map.of("how", how.name())));
        }
    }

    /** Ends also those whose sessions have not asked for anything yet. */
    void endAllOf(long accountId, SignInEnd how) {
        accounts.endSignIns(accountId);
        store.withoutEnd(accountId).forEach(id -> end(id, how));
    }

    /** Ends all of the current person's but the one that asks. */
    void endOthersOfMine(CurrentPerson current, SignInEnd how) {
        long accountId = current.require().accountId();
        accounts.endSignIns(accountId);
        Optional<Long> own = SignInMark.current().map(SignInMark::signInId);
        store.withoutEnd(accountId).stream()
                .filter(id -> own.filter(id::equals).isEmpty())
                .forEach(id -> end(id, how));
    }

    /** A person's, the last one first. What nobody has asked for in a long time is over, though nothing says so. */
    @Transactional(readOnly = true)
    List<SignIn> of(long accountId) {
        return store.of(accountId).stream().map(this::toSignIn).toList();
    }

    @Transactional(readOnly = true)
    Optional<SignIn> find(long id) {
        return store.find(id).map(this::toSignIn);
    }

    @Scheduled(cron = "0 50 3 * * *", zone = "${jiangtai.zone}")
    void forgetOldOnes() {
        store.forgetBefore(clock.instant().minus(KEPT));
    }

    private SignIn toSignIn(SignInStore.Row row) {
        boolean gone =
                row.endedAt() == null && row.seenAt().plus(idle).plus(GRACE).isBefore(clock.instant());
        return new SignIn(
                row.id(),
                row.at(),
                row.origin(),
                row.device(),
                row.seenAt(),
                gone ? row.seenAt().plus(idle) : row.endedAt(),
                gone ? SignInEnd.IDLE : row.how(),
                row.tries(),
                row.triedAt(),
                row.triedFrom(),
                SignInMark.current().filter(mark -> mark.signInId() == row.id()).isPresent());
    }
}
