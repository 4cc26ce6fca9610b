package org.jiangtai.audit;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jiangtai.identity.Role;
import org.jiangtai.shared.Deed;
import org.jiangtai.shared.Deed.Outcome;
import org.jiangtai.shared.Recorder;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The record, for the auditor: searched, checked and taken along; never changed. */
@Service
@Transactional(readOnly = true)
public class AuditService {

    public static final int MOST_AT_ONCE = 500;

    private final AuditLineRepository lines;
    private final ChainCheck chain;
    private final Recorder recorder;
    private final JsonMapper json;

    AuditService(AuditLineRepository lines, ChainCheck chain, Recorder recorder, JsonMapper json) {
        this.lines = lines;
        this.chain = chain;
        this.recorder = recorder;
        this.json = json;
    }

    /**
     * Lines, the newest first.
     *
     * @param below only lines with a smaller number, to read on; null begins with the newest
     * @param most at most {@link #MOST_AT_ONCE}
     */
    @RolesAllowed(Role.Named.AUDITOR)
    @Transactional(readOnly = true)
    public List<Line> find(AuditQuery query, @Nullable Long below, int most) {
        return lines
                .find(
                        query.from(),
                        query.to(),
                        query.actor(),
                        query.action(),
                        query.outcome(),
                        query.target() == null ? null : escape(query.target()) + "%",
                        query.text() == null ? null : "%" + escape(query.text()) + "%",
                        below == null ? Long.MAX_VALUE : below,
                        Limit.of(Math.clamp(most, 1, MOST_AT_ONCE)))
                .stream()
                .map(this::toLine)
                .toList();
    }

    @RolesAllowed(Role.Named.AUDITOR)
    @Transactional(readOnly = true)
    public long count(AuditQuery query) {
        return lines.count(
                query.from(),
                query.to(),
                query.actor(),
                query.action(),
                query.outcome(),
                query.target() == null ? null : escape(query.target()) + "%",
                query.text() == null ? null : "%" + escape(query.text()) + "%");
    }

    /** Who stands in the record. */
    @RolesAllowed(Role.Named.AUDITOR)
    @Transactional(readOnly = true)
    public List<String> actors() {
        return lines.actors();
    }

    /** What was done at all. */
    @RolesAllowed(Role.Named.AUDITOR)
    @Transactional(readOnly = true)
    public List<String> actions() {
        return lines.actions();
    }

    /**
     * Looks over the whole chain.
     *
     * @param progress hears how many lines have been looked at
     */
    @RolesAllowed(Role.Named.AUDITOR)
    @Transactional(readOnly = true)
    public ChainReport check(LongConsumer progress) {
        ChainReport report = chain.run(progress);
        recorder.write(new Deed(
                "AuditService.check",
                null,
                "",
                report.isSound() ? Outcome.DONE : Outcome.FAILED,
                Map.of("sealed", Long.toString(report.sealed()))));
        return report;
    }

    private Line toLine(AuditLineEntity row) {
        return new Line(
                row.id,
                row.at,
                row.actor,
                row.actorId,
                row.origin,
                row.action,
                row.target,
                row.outcome,
                json.readValue(row.details, Details.class));
    }

    private static String escape(String typed) {
        return typed.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
