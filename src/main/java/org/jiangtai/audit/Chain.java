package org.jiangtai.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jiangtai.shared.SecretKeys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals the lines of the record one after the other: each seal is keyed, and holds the one before it, so that a line
 * which was changed, taken out or put in between is found. Sealing follows writing by a moment, so that writing never
 * waits. The place of the last seal is also kept in a file beside the data, so that cutting off the end is found too.
 */
@Component
class Chain {

    static final String FIRST = "0".repeat(64);

    private static final int AT_ONCE = 500;

    /** So many numbers before the last that was sealed may have been given to transactions that ended later. */
    private static final int UNDER_WAY = 2_000;

    private static final String UNSEALED = "select " + SealedLine.COLUMNS
            + " from audit_line l left join audit_link k on k.line_id = l.id where k.line_id is null";

    private final JdbcTemplate database;
    private final List<byte[]> keys;
    private final Path headFile;
    private final TransactionTemplate whole;

    Chain(DataSource source, SecretKeys keys, @Value("${jiangtai.data}") Path data) {
        this.database = new JdbcTemplate(source);
        this.keys = keys.deriveAll("record-seal");
        // All links of a turn or none: another instance may seal the same lines at the same moment.
        this.whole = new TransactionTemplate(new DataSourceTransactionManager(source));
        this.headFile = data.resolve("record.head");
    }

    /** A place in the chain. */
    record Link(long position, String seal) {}

    /**
     * Seals lines that are not sealed yet, all of them.
     *
     * @param since lines before this moment are sealed already
     * @return how many; another instance of the program may be faster, and then it is none
     */
    int seal(LocalDateTime since) {
        return seal(() -> unsealed(since));
    }

    /**
     * Seals the lines at the end that are not sealed yet. It looks at a few only, however long the record is; a line of
     * a transaction that lasted while thousands were written is found by {@link #seal(LocalDateTime)}.
     */
    int sealLatest() {
        return seal(() -> database.query(
                UNSEALED + " and l.id > ? order by l.id limit " + AT_ONCE,
                (row, n) -> SealedLine.read(row),
                lastSealed() - UNDER_WAY));
    }

    private int seal(Supplier<List<SealedLine>> unsealed) {
        Integer sealed = whole.execute(status -> sealLines(unsealed.get()));
        if (sealed == null || sealed == 0) {
            return 0;
        }
        remember(head());
        return sealed;
    }

    private int sealLines(List<SealedLine> lines) {
        if (lines.isEmpty()) {
            return 0;
        }
        Link head = head();
        List<Object[]> links = new ArrayList<>();
        for (SealedLine line : lines) {
            head = new Link(head.position() + 1, seal(head, line));
            links.add(new Object[] {head.position(), line.id(), head.seal()});
        }
        database.batchUpdate("insert into audit_link (position, line_id, seal) values (?, ?, ?)", links);
        return lines.size();
    }

    List<SealedLine> unsealed(LocalDateTime since) {
        return database.query(
                UNSEALED + " and l.at >= ? order by l.id limit " + AT_ONCE, (row, n) -> SealedLine.read(row), since);
    }

    private long lastSealed() {
        return database
                .query(
                        "select line_id from audit_link order by position desc limit 1",
                        (row, n) -> row.getLong("line_id"))
                .stream()
                .findFirst()
                .orElse(0L);
    }

    /** The end of the chain; where lines went to a file, it goes on from there. */
    Link head() {
        return last("select position, seal from audit_link order by position desc limit 1")
                .orElseGet(this::beginning);
    }

    /** Where the part of the chain that the database still holds begins. */
    Link beginning() {
        return last("select last_position as position, last_seal as seal from audit_archive order by id desc limit 1")
                .orElse(new Link(0, FIRST));
    }

    String seal(Link before, SealedLine line) {
        return seal(keys.getFirst(), before, line);
    }

    /** Whether this is the line's seal, by the installation's current key or one that was current when it was written. */
    boolean isSealOf(Link before, SealedLine line, String seal) {
        return keys.stream().anyMatch(key -> seal(key, before, line).equals(seal));
    }

    private static String seal(byte[] key, Link before, SealedLine line) {
        byte[] content = line.bytes();
        byte[] link = ByteBuffer.allocate(Long.BYTES + 64 + content.length)
                .putLong(before.position() + 1)
                .put(before.seal().getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        return HexFormat.of().formatHex(SecretKeys.hmac(key, link));
    }

    /** The end as this machine's file remembers it. */
    Optional<Link> remembered() {
        try {
            String[] kept = Files.readString(headFile).strip().split(" ", 2);
            return Optional.of(new Link(Long.parseLong(kept[0]), kept[1]));
        } catch (IOException | RuntimeException neverWritten) {
            return Optional.empty();
        }
    }

    private void remember(Link head) {
        try {
            Path fresh = headFile.resolveSibling("record.head.new");
            Files.writeString(fresh, head.position() + " " + head.seal() + "\n");
            Files.move(fresh, headFile, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Link> last(String question) {
        return database
                .query(
                        question,
                        (row, n) -> new Link(
                                row.getLong("position"), row.getString("seal").strip()))
                .stream()
                .findFirst();
    }
}
