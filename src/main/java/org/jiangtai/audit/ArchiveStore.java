package org.jiangtai.audit;

import java.time.LocalDateTime;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.jiangtai.audit.ArchiveFiles.Part;
import org.jiangtai.audit.Chain.Link;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the archive does in the database. Taking lines out is done by the account that owns the tables; where that is
 * the embedded database, its guard is lifted for that one transaction.
 */
@Component
class ArchiveStore {

    private static final String[] GUARDED = {"audit_line", "audit_link"};

    private final JdbcTemplate database;
    private final DataSource owner;
    private final boolean embedded;

    ArchiveStore(
            DataSource source,
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        this.database = new JdbcTemplate(source);
        this.owner = DataSourceBuilder.derivedFrom(source)
                .type(SimpleDriverDataSource.class)
                .username(user)
                .password(password)
                .build();
        this.embedded = url.startsWith("jdbc:h2:");
    }

    /** Hands over sealed lines from the beginning of the chain on, as long as they are older than the limit. */
    void read(LocalDateTime limit, int most, BiConsumer<Link, SealedLine> each) {
        Long firstYounger = database.queryForObject(
                "select min(k.position) from audit_link k join audit_line l on l.id = k.line_id where l.at >= ?",
                Long.class,
                limit);
        long end = firstYounger == null ? Long.MAX_VALUE : firstYounger;
        database.query(
                "select k.position, k.seal, " + SealedLine.COLUMNS
                        + " from audit_link k join audit_line l on l.id = k.line_id"
                        + " where k.position < ? order by k.position limit " + most,
                row -> {
                    each.accept(
                            new Link(
                                    row.getLong("position"),
                                    row.getString("seal").strip()),
                            SealedLine.read(row));
                },
                end);
    }

    /** Takes out what the file holds, and notes where the chain goes on; both or neither. */
    void remove(Part part, LocalDateTime now) {
        var rows = new JdbcTemplate(owner);
        lift();
        try {
            new TransactionTemplate(new DataSourceTransactionManager(owner)).executeWithoutResult(status -> {
                rows.update(
                        "insert into audit_archive (at, last_position, last_seal, last_line, lines_moved, file_name,"
                                + " file_sha256) values (?, ?, ?, ?, ?, ?, ?)",
                        now,
                        part.last().position(),
                        part.last().seal(),
                        part.lastLine(),
                        part.lines(),
                        part.file(),
                        part.sha256());
                rows.update(
                        "delete from audit_line where id in (select line_id from audit_link where position <= ?)",
                        part.last().position());
                rows.update(
                        "delete from audit_link where position <= ?",
                        part.last().position());
            });
        } finally {
            guard();
        }
    }

    /** Sets the embedded database's guard, also where a stop in the middle had left it lifted. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void guard() {
        onEmbedded("create trigger if not exists %1$s_kept before update, delete on %1$s call '"
                + AddOnly.class.getName() + "'");
    }

    private void lift() {
        onEmbedded("drop trigger if exists %1$s_kept");
    }

    private void onEmbedded(String statement) {
        if (embedded) {
            var rows = new JdbcTemplate(owner);
            for (String table : GUARDED) {
                rows.execute(statement.formatted(table));
            }
        }
    }
}
