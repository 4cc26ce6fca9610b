package org.jiangtai.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jiangtai.audit.Call.By;
import org.jiangtai.audit.Details.Change;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.shared.Deed;
import org.jiangtai.shared.Deed.Outcome;
import org.jiangtai.shared.Recorder;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Writes lines: with the transaction that changed something, or alone where nothing was changed. */
@Component
class LineWriter implements Recorder {

    private static final String INSERT = "insert into audit_line"
            + " (at, actor, actor_id, origin, action, target, outcome, details) values (?, ?, ?, ?, ?, ?, ?, ?)";

    private final CurrentPerson current;
    private final Whereabouts whereabouts;
    private final JdbcTemplate database;
    private final TransactionTemplate alone;
    private final JsonMapper json;
    private final Clock clock;

    LineWriter(
            CurrentPerson current,
            Whereabouts whereabouts,
            DataSource source,
            PlatformTransactionManager transactions,
            JsonMapper json,
            Clock clock) {
        this.current = current;
        this.whereabouts = whereabouts;
        this.database = new JdbcTemplate(source);
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void write(Deed deed) {
        alone.executeWithoutResult(status -> insert(deed));
    }

    @Override
    public void writeAlong(Deed deed) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            insert(deed);
        } else {
            write(deed);
        }
    }

    @Override
    public void writeAlong(Deed deed, String origin) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            alone.executeWithoutResult(status -> insert(deed, origin));
        } else {
            insert(deed, origin);
        }
    }

    @Override
    public String origin() {
        return whereabouts.origin();
    }

    @Override
    public Asker asker() {
        Call call = Call.NOW.isBound() ? Call.NOW.get() : new Call(Call.NOBODYS);
        call.isBy(now());
        return work -> ScopedValue.where(Call.NOW, call).run(work);
    }

    private void insert(Deed deed) {
        insert(deed, "");
    }

    private void insert(Deed deed, String origin) {
        By here = now();
        By by = new By(
                deed.actor() == null ? here.actor() : named(deed.actor()),
                here.actorId(),
                origin.isEmpty() ? here.origin() : origin);
        var details = new Details(List.of(), deed.details());
        database.execute((ConnectionCallback<Boolean>) connection -> {
            try (var insert = connection.prepareStatement(INSERT)) {
                set(insert, by, deed.action(), deed.target(), deed.outcome(), details);
                insert.executeUpdate();
            }
            return true;
        });
    }

    @Override
    public void note(String name, String value) {
        if (Call.NOW.isBound()) {
            Call.NOW.get().notes().put(name, value);
        }
    }

    /**
     * What a call changed.
     *
     * @param call null for work that nobody called a service for: a job, or news that one module sends another
     */
    record Changed(@Nullable Call call, List<Change> changes) {}

    /** Writes what a transaction changed, on its own connection, a line for each call. */
    void changes(Connection connection, List<Changed> calls) throws SQLException {
        By here = now();
        try (var insert = connection.prepareStatement(INSERT)) {
            for (Changed one : calls) {
                Call call = one.call();
                By by = call == null ? null : call.by();
                set(
                        insert,
                        by == null ? here : by,
                        call == null ? Call.NOBODYS : call.action(),
                        one.changes().getFirst().of(),
                        Outcome.DONE,
                        new Details(one.changes(), call == null ? Map.of() : call.notes()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private By now() {
        SignedIn person = current.find().orElse(null);
        return new By(actor(person), person == null ? null : person.accountId(), whereabouts.origin());
    }

    private void set(PreparedStatement insert, By by, String action, String target, Outcome outcome, Details details)
            throws SQLException {
        // As exact as the column, so that the chain seals what is read back.
        insert.setObject(1, LocalDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC));
        insert.setString(2, cut(by.actor(), 80));
        insert.setObject(3, by.actorId(), Types.BIGINT);
        insert.setString(4, cut(by.origin(), 200));
        insert.setString(5, cut(action, 120));
        insert.setString(6, cut(target, 120));
        insert.setString(7, outcome.name());
        insert.setString(8, json.writeValueAsString(details));
    }

    private static String named(String actor) {
        return actor.equals(Deed.STRANGER) ? Actor.RESIDENT.word() : actor;
    }

    private static String actor(@Nullable SignedIn person) {
        if (person != null) {
            return person.getUsername();
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        // Every request carries at least the token of nobody; without one the program itself is at work.
        Actor other = authentication instanceof AnonymousAuthenticationToken ? Actor.RESIDENT : Actor.PROGRAM;
        return other.word();
    }

    private static String cut(String text, int most) {
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.codePointCount(0, plain.length()) <= most
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, most));
    }
}
