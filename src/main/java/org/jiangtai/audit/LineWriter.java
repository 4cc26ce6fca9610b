package org.jiangtai.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
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

    private void insert(Deed deed) {
        insert(deed, "");
    }

    private void insert(Deed deed, String origin) {
        var details = new Details(List.of(), deed.details());
        database.execute((ConnectionCallback<Boolean>) connection -> {
            insert(
                    connection,
                    deed.actor(),
                    origin.isEmpty() ? whereabouts.origin() : origin,
                    deed.action(),
                    deed.target(),
                    deed.outcome(),
                    details);
            return true;
        });
    }

    @Override
    public void note(String name, String value) {
        if (Call.NOW.isBound()) {
            Call.NOW.get().notes().put(name, value);
        }
    }

    /** Writes what a transaction changed, on its own connection. */
    void changes(Connection connection, @Nullable Call call, List<Change> changes) throws SQLException {
        Map<String, String> notes = call == null ? Map.of() : call.notes();
        // Work that nobody called a service for: a job, or news that one module sends another.
        String action = call == null ? "Program.work" : call.action();
        insert(
                connection,
                null,
                whereabouts.origin(),
                action,
                changes.getFirst().of(),
                Outcome.DONE,
                new Details(changes, notes));
    }

    private void insert(
            Connection connection,
            @Nullable String actor,
            String origin,
            String action,
            String target,
            Outcome outcome,
            Details details)
            throws SQLException {
        SignedIn person = current.find().orElse(null);
        try (var insert = connection.prepareStatement(INSERT)) {
            // As exact as the column, so that the chain seals what is read back.
            insert.setObject(
                    1, LocalDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC));
            insert.setString(2, cut(actor == null ? actor(person) : named(actor), 80));
            insert.setObject(3, person == null ? null : person.accountId(), Types.BIGINT);
            insert.setString(4, cut(origin, 200));
            insert.setString(5, cut(action, 120));
            insert.setString(6, cut(target, 120));
            insert.setString(7, outcome.name());
            insert.setString(8, json.writeValueAsString(details));
            insert.executeUpdate();
        }
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
