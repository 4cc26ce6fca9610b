package org.jiangtai.audit;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import org.jiangtai.audit.Chain.Link;
import org.jiangtai.audit.ChainReport.Fault;
import org.jiangtai.audit.ChainReport.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Looks over the chain from its beginning to its end. */
@Component
class ChainCheck {

    private static final int AT_ONCE = 1000;

    private final Chain chain;
    private final ArchiveFiles files;
    private final JdbcTemplate database;

    ChainCheck(Chain chain, ArchiveFiles files, javax.sql.DataSource source) {
        this.chain = chain;
        this.files = files;
        this.database = new JdbcTemplate(source);
    }

    private record Place(
            long position,
            long lineId,
            String seal,
            @Nullable SealedLine line) {}

    /** @param progress hears how many places have been looked at */
    ChainReport run(LongConsumer progress) {
        var faults = new Faults();
        Link before = new Link(0, Chain.FIRST);
        for (Moved moved : moved()) {
            before = lookAtFile(before, moved, faults);
        }
        long seen = faults.sound;
        List<Place> places = after(before.position());
        while (!places.isEmpty()) {
            for (Place place : places) {
                faults.note(look(before, place));
                before = new Link(place.position(), place.seal());
            }
            seen += places.size();
            progress.accept(seen);
            places = after(before.position());
        }
        Link end = before;
        chain.remembered()
                .filter(head -> head.position() > end.position()
                        || head.position() == end.position() && !head.seal().equals(end.seal()))
                .ifPresent(head -> faults.note(new Fault(Kind.CUT_OFF, head.position(), 0)));
        return new ChainReport(faults.sound, unsealed(), List.copyOf(faults.found));
    }

    /** A part of the record that went to a file, as the database remembers it. */
    private record Moved(String file, Link end) {}

    private List<Moved> moved() {
        return database.query(
                "select file_name, last_position, last_seal from audit_archive order by id",
                (row, n) -> new Moved(
                        row.getString("file_name"),
                        new Link(
                                row.getLong("last_position"),
                                row.getString("last_seal").strip())));
    }

    /** The seals in the file follow each other as they did in the database, from where the part before it ended. */
    private Link lookAtFile(Link before, Moved moved, Faults faults) {
        var last = new AtomicReference<>(before);
        try {
            files.read(moved.file(), (link, line) -> {
                faults.note(look(last.get(), new Place(link.position(), line.id(), link.seal(), line)));
                last.set(link);
            });
        } catch (UncheckedIOException | JacksonException unreadable) {
            faults.note(new Fault(Kind.ARCHIVE, moved.end().position(), 0));
            return moved.end();
        }
        if (!last.get().equals(moved.end())) {
            faults.note(new Fault(Kind.ARCHIVE, moved.end().position(), 0));
        }
        return moved.end();
    }

    /** What was found so far. */
    private static final class Faults {
        private final List<Fault> found = new ArrayList<>();
        private long sound;

        private void note(@Nullable Fault fault) {
            if (fault == null) {
                sound++;
            } else if (found.size() < ChainReport.MOST_FAULTS) {
                found.add(fault);
            }
        }
    }

    private @Nullable Fault look(Link before, Place place) {
        if (place.position() != before.position() + 1) {
            return new Fault(Kind.GAP, before.position() + 1, 0);
        }
        if (place.line() == null) {
            return new Fault(Kind.MISSING, place.position(), place.lineId());
        }
        return chain.isSealOf(before, place.line(), place.seal())
                ? null
                : new Fault(Kind.CHANGED, place.position(), place.lineId());
    }

    private List<Place> after(long position) {
        return database.query(
                "select k.position, k.line_id, k.seal, " + SealedLine.COLUMNS
                        + " from audit_link k left join audit_line l on l.id = k.line_id"
                        + " where k.position > ? order by k.position limit " + AT_ONCE,
                (row, n) -> {
                    row.getLong("id");
                    boolean gone = row.wasNull();
                    return new Place(
                            row.getLong("position"),
                            row.getLong("line_id"),
                            row.getString("seal").strip(),
                            gone ? null : SealedLine.read(row));
                },
                position);
    }

    private long unsealed() {
        Long count = database.queryForObject(
                "select count(*) from audit_line l left join audit_link k on k.line_id = l.id where k.line_id is null",
                Long.class);
        return count == null ? 0 : count;
    }
}
