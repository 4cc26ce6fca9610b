package org.jiangtai.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.GZIPInputStream;
import org.jiangtai.audit.ChainReport.Fault;
import org.jiangtai.audit.ChainReport.Kind;
import org.jiangtai.shared.Deed;
import org.jiangtai.shared.Recorder;
import org.jiangtai.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.TestPropertySource;

/** Whoever changes the record behind the program's back is found out; the program's own account cannot. */
@DatabaseTest
@TestPropertySource(properties = {"jiangtai.data=target/chain-data", "jiangtai.record.seal-every=1h"})
class ChainTest {

    private static final LocalDateTime EVER = LocalDateTime.of(2000, 1, 1, 0, 0);

    @Autowired
    Recorder recorder;

    @Autowired
    Chain chain;

    @Autowired
    ChainCheck check;

    @Autowired
    Archive archive;

    @Autowired
    Sealer sealer;

    @Autowired
    RecordProtection protection;

    @Autowired
    JdbcTemplate database;

    private final String url;
    private final Path data;
    private final JdbcTemplate owner;
    private long first;

    ChainTest(
            @Value("${spring.datasource.url}") @Autowired String url,
            @Value("${spring.flyway.user}") @Autowired String user,
            @Value("${spring.flyway.password}") @Autowired String password,
            @Value("${jiangtai.data}") @Autowired Path data) {
        this.data = data;
        this.url = url;
        owner = new JdbcTemplate(new DriverManagerDataSource(url, user, password));
    }

    /** Somebody with the keys to the database takes the guard away first. */
    @BeforeEach
    void takeTheGuardAway() {
        onH2("drop trigger if exists %1$s_kept");
    }

    private void onH2(String statement) {
        if (url.startsWith("jdbc:h2:")) {
            for (String table : new String[] {"audit_line", "audit_link", "audit_archive"}) {
                owner.execute(statement.formatted(table));
            }
        }
    }

    @BeforeEach
    void threeLines() {
        sealer.seal();
        first = 0;
        for (String action : new String[] {"One.done", "Two.done", "Three.done"}) {
            recorder.write(Deed.done(action, "Thing " + action));
        }
        Long last = database.queryForObject("select max(id) from audit_line", Long.class);
        sealer.seal();
        first = last == null ? 0 : last - 2;
    }

    @AfterEach
    void startAnew() {
        takeTheGuardAway();
        owner.update("delete from audit_link");
        owner.update("delete from audit_line");
        owner.update("delete from audit_archive");
        assertThat(data.resolve("record.head").toFile().delete()).isTrue();
        onH2("create trigger %1$s_kept before update, delete on %1$s call 'org.jiangtai.audit.AddOnly'");
    }

    @Test
    void anUntouchedChainIsSound() {
        ChainReport report = check.run(seen -> {});
        assertThat(report.faults()).isEmpty();
        assertThat(report.sealed()).isGreaterThanOrEqualTo(3);
        assertThat(report.unsealed()).isZero();
        assertThat(chain.unsealed(EVER)).isEmpty();
    }

    @Test
    void aChangedLineIsFound() {
        owner.update("update audit_line set actor = 'somebody' where id = ?", first + 1);
        assertThat(check.run(seen -> {}).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(Kind.CHANGED);
            assertThat(fault.line()).isEqualTo(first + 1);
        });
    }

    @Test
    void aMissingLineIsFound() {
        owner.update("delete from audit_line where id = ?", first);
        assertThat(check.run(seen -> {}).faults())
                .singleElement()
                .extracting(Fault::kind, Fault::line)
                .containsExactly(Kind.MISSING, first);
    }

    @Test
    void aPlaceThatWasTakenOutIsFound() {
        owner.update("delete from audit_link where line_id = ?", first + 1);
        owner.update("delete from audit_line where id = ?", first + 1);
        assertThat(check.run(seen -> {}).faults())
                .singleElement()
                .extracting(Fault::kind)
                .isEqualTo(Kind.GAP);
    }

    @Test
    void aCutOffEndIsFound() {
        owner.update("delete from audit_link where line_id = ?", first + 2);
        owner.update("delete from audit_line where id = ?", first + 2);
        assertThat(check.run(seen -> {}).faults())
                .singleElement()
                .extracting(Fault::kind)
                .isEqualTo(Kind.CUT_OFF);
    }

    @Test
    void aBeginningThatWasTakenOutIsFoundAlthoughTheDatabaseSaysItWasArchived() {
        String seal = String.valueOf(
                owner.queryForObject("select seal from audit_link where line_id = ?", String.class, first + 1));
        Long position =
                owner.queryForObject("select position from audit_link where line_id = ?", Long.class, first + 1);
        owner.update("delete from audit_link where position <= ?", position);
        owner.update("delete from audit_line where id <= ?", first + 1);
        owner.update(
                "insert into audit_archive (at, last_position, last_seal, last_line, lines_moved, file_name, file_sha256)"
                        + " values (?, ?, ?, ?, 2, 'record-0.jsonl.gz', '')",
                LocalDateTime.now(ZoneOffset.UTC),
                position,
                seal,
                first + 1);
        assertThat(check.run(seen -> {}).faults())
                .singleElement()
                .extracting(Fault::kind)
                .isEqualTo(Kind.ARCHIVE);
    }

    @Test
    void aLineThatNobodySealedIsCounted() {
        recorder.write(Deed.done("Four.done", ""));
        assertThat(check.run(seen -> {}).unsealed()).isEqualTo(1);
    }

    @Test
    void oldLinesGoToAFileAndTheChainGoesOn() throws IOException {
        LocalDateTime old = LocalDateTime.now(ZoneOffset.UTC).minusDays(400);
        owner.update("delete from audit_link");
        owner.update("update audit_line set at = ? where id < ?", old, first + 2);
        chain.seal(EVER);
        archive.moveOldLines();
        sealer.seal();
        assertThat(owner.queryForList("select id from audit_line where id < ?", Long.class, first + 2))
                .isEmpty();
        ChainReport report = check.run(seen -> {});
        assertThat(report.faults()).isEmpty();
        String file = owner.queryForObject("select file_name from audit_archive", String.class);
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(data.resolve("record").resolve(String.valueOf(file)))),
                StandardCharsets.UTF_8))) {
            assertThat(lines.lines()).anyMatch(line -> line.contains("Two.done"));
        }
        Files.delete(data.resolve("record").resolve(String.valueOf(file)));
        assertThat(check.run(seen -> {}).faults())
                .singleElement()
                .extracting(Fault::kind)
                .isEqualTo(Kind.ARCHIVE);
        onH2("create trigger if not exists %1$s_kept before update, delete on %1$s call 'org.jiangtai.audit.AddOnly'");
        assertThat(protection.isProtected()).isTrue();
    }

    @Test
    void theProgramsOwnAccountCannotChangeTheRecord() {
        onH2("create trigger %1$s_kept before update, delete on %1$s call 'org.jiangtai.audit.AddOnly'");
        assertThat(protection.isProtected()).isTrue();
        assertThatThrownBy(() -> database.update("delete from audit_line")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.update("update audit_link set seal = ''"))
                .isInstanceOf(DataAccessException.class);
    }
}
