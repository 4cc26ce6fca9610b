package org.jiangtai.audit;

import java.time.Instant;
import java.util.List;
import org.jiangtai.shared.Deed.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AuditLineRepository extends Repository<AuditLineEntity, Long> {

    String MATCHING = " from AuditLineEntity l where l.at >= :from and l.at < :to"
            + " and (:actor is null or l.actor = :actor)"
            + " and (:action is null or l.action = :action)"
            + " and (:outcome is null or l.outcome = :outcome)"
            + " and (:target is null or l.target like :target escape '!')"
            + " and (:text is null or l.details like :text escape '!' or l.origin like :text escape '!')";

    @Query("select l" + MATCHING + " and l.id < :below order by l.id desc")
    List<AuditLineEntity> find(
            Instant from,
            Instant to,
            @Nullable String actor,
            @Nullable String action,
            @Nullable Outcome outcome,
            @Nullable String target,
            @Nullable String text,
            long below,
            Limit limit);

    @Query("select count(l)" + MATCHING)
    long count(
            Instant from,
            Instant to,
            @Nullable String actor,
            @Nullable String action,
            @Nullable Outcome outcome,
            @Nullable String target,
            @Nullable String text);

    @Query("select distinct l.actor from AuditLineEntity l order by l.actor")
    List<String> actors();

    @Query("select distinct l.action from AuditLineEntity l order by l.action")
    List<String> actions();
}
