package org.jiangtai.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jiangtai.audit.Chain.Link;
import org.jiangtai.audit.ChainReport.Fault;
import org.jiangtai.audit.ChainReport.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Looks over the chain from its beginning to its end. */
@Component
class ChainCheck {

    private static final int AT_ONCE = 1000;

    private final Chain chain;
    private final JdbcTemplate database;

    ChainCheck(Chain chain, javax.sql.DataSource source) {
        this.chain = chain;
        this.database = new JdbcTemplate(source);
    }

    private record Place(
            long position,
            long lineId,
            String seal,
            @Nullable SealedLine line) {}

    /** @param progress hears how many places have been looked at */
    ChainReport run(LongConsumer progress) {
        List<Fault> faults = new ArrayList<>();
        Link before = chain.beginning();
        long sound = 0;
        long seen = 0;
        List<Place> places = after(before.position());
        while (!places.isEmpty()) {
            for (Place place : places) {
                Fault fault = look(before, place);
                if (fault == null) {
                    sound++;
                } else if (faults.size() < ChainReport.MOST_FAULTS) {
                    faults.add(fault);
                }
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
                .ifPresent(head -> faults.add(new Fault(Kind.CUT_OFF, head.position(), 0)));
        return new ChainReport(sound, unsealed(), List.copyOf(faults));
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
