package org.jiangtai.suggestion;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangtai.shared.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps what became of each suggestion and when, in a table of its own that holds nothing of the author. The public board,
 * its figures and the picture of the flow read that table and no other, so that they are quick and cannot tell too much.
 */
@Component
class Courses {

    private static final String UPDATE = """
            update suggestion_course set made_of = :madeOf, received_at = :receivedAt, received_year = :receivedYear,
                unit_id = :unitId, office_id = :officeId, category = :category, state = :state, adoption = :adoption,
                solved = :solved, reopened = :reopened, accepted_at = :acceptedAt, assigned_at = :assignedAt,
                answered_at = :answeredAt, said_at = :saidAt, due_on = :dueOn, in_time = :inTime, long_term = :longTerm,
                published_at = :publishedAt, supporters = :supporters
            where suggestion_id = :id""";
    private static final String INSERT = """
            insert into suggestion_course (suggestion_id, made_of, received_at, received_year, unit_id, office_id,
                category, state, adoption, solved, reopened, accepted_at, assigned_at, answered_at, said_at, due_on,
                in_time, long_term, published_at, supporters)
            values (:id, :madeOf, :receivedAt, :receivedYear, :unitId, :officeId, :category, :state, :adoption,
                :solved, :reopened, :acceptedAt, :assignedAt, :answeredAt, :saidAt, :dueOn, :inTime, :longTerm,
                :publishedAt, :supporters)""";

    private final SuggestionRepository suggestions;
    private final StepRepository steps;
    private final PublicationRepository publications;
    private final SupportRepository supports;
    private final Moments moments;
    private final JdbcClient database;
    private final AtomicLong changes = new AtomicLong();

    Courses(
            SuggestionRepository suggestions,
            StepRepository steps,
            PublicationRepository publications,
            SupportRepository supports,
            Moments moments,
            JdbcClient database) {
        this.suggestions = suggestions;
        this.steps = steps;
        this.publications = publications;
        this.supports = supports;
        this.moments = moments;
        this.database = database;
    }

    /** Something happened to it: what is kept is made anew when the transaction under way has done all it does. */
    void touch(long suggestionId) {
        TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Touched.class::isInstance)
                .map(Touched.class::cast)
                .filter(touched -> touched.courses() == this)
                .findFirst()
                .orElseGet(this::watch)
                .ids()
                .add(suggestionId);
    }

    /** Another number whenever this instance has changed anything, for those who remember what they read. */
    long changes() {
        return changes.get();
    }

    private Touched watch() {
        var touched = new Touched(this, new HashSet<>());
        TransactionSynchronizationManager.registerSynchronization(touched);
        return touched;
    }

    private record Touched(Courses courses, Set<Long> ids) implements TransactionSynchronization {

        @Override
        public void beforeCommit(boolean readOnly) {
            courses.refresh(ids);
        }

        @Override
        public void afterCommit() {
            courses.changes.incrementAndGet();
        }
    }

    /** It was never made: nothing is kept of it. */
    void forget(long suggestionId) {
        database.sql("delete from suggestion_course where suggestion_id = ?")
                .param(suggestionId)
                .update();
    }

    /** One more or one fewer supports it. */
    void addSupporters(long suggestionId, int more) {
        database.sql("update suggestion_course set supporters = supporters + ? where suggestion_id = ?")
                .param(more)
                .param(suggestionId)
                .update();
    }

    /** The numbers of some suggestions, above {@code after}, whose course is missing or older than they are. */
    List<Long> findOutdated(long after, int most) {
        return database.sql("""
                select s.id from suggestion s left join suggestion_course c on c.suggestion_id = s.id
                where s.id > ? and (c.suggestion_id is null or c.made_of <> s.version) order by s.id limit ?""")
                .param(after)
                .param(most)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** Makes what is kept of these anew. */
    void refresh(Collection<Long> ids) {
        // The version that the change under way leaves behind is known once it is written.
        suggestions.flush();
        Map<Long, List<StepEntity>> stepsOf = steps.findBySuggestionIdInOrderById(ids).stream()
                .collect(Collectors.groupingBy(step -> step.suggestionId));
        Map<Long, Instant> publishedOf = publications.findAllById(ids).stream()
                .collect(Collectors.toMap(row -> row.suggestionId, row -> row.publishedAt));
        Map<Long, Long> supportersOf = supports.count(ids).stream()
                .collect(Collectors.toMap(
                        SupportRepository.Supporters::suggestionId, SupportRepository.Supporters::count));
        for (SuggestionEntity suggestion : suggestions.findAllById(ids)) {
            put(
                    suggestion,
                    stepsOf.getOrDefault(suggestion.id, List.of()),
                    publishedOf.get(suggestion.id),
                    supportersOf.getOrDefault(suggestion.id, 0L));
        }
    }

    private void put(
            SuggestionEntity suggestion, List<StepEntity> history, @Nullable Instant publishedAt, long supporters) {
        if (write(UPDATE, suggestion, history, publishedAt, supporters) == 0) {
            try {
                write(INSERT, suggestion, history, publishedAt, supporters);
            } catch (DuplicateKeyException anotherInstanceWasFaster) {
                write(UPDATE, suggestion, history, publishedAt, supporters);
            }
        }
    }

    private int write(
            String sql,
            SuggestionEntity suggestion,
            List<StepEntity> history,
            @Nullable Instant publishedAt,
            long supporters) {
        LocalDate due = suggestion.dueOn;
        Instant answered = suggestion.answeredAt;
        return database.sql(sql)
                .param("id", suggestion.id)
                .param("madeOf", suggestion.version)
                .param("receivedAt", utc(suggestion.receivedAt))
                .param("receivedYear", moments.date(suggestion.receivedAt).getYear())
                .param("unitId", suggestion.unitId)
                .param("officeId", suggestion.assignedUnitId)
                .param("category", suggestion.category.name())
                .param("state", suggestion.state.name())
                .param("adoption", suggestion.adoption == null ? null : suggestion.adoption.name())
                .param("solved", suggestion.solved)
                .param("reopened", suggestion.reopened)
                .param("acceptedAt", utc(first(history, StepKind.ACCEPTED, StepKind.NOT_ACCEPTED)))
                .param("assignedAt", utc(first(history, StepKind.ASSIGNED)))
                .param("answeredAt", utc(answered))
                .param("saidAt", utc(first(history, StepKind.SOLVED, StepKind.NOT_SOLVED, StepKind.REOPENED)))
                .param("dueOn", due)
                .param("inTime", suggestion.inTime)
                .param("longTerm", suggestion.longTerm)
                .param("publishedAt", utc(publishedAt))
                .param("supporters", supporters)
                .update();
    }

    private static @Nullable Instant first(List<StepEntity> history, StepKind... kinds) {
        return history.stream()
                .filter(step -> Stream.of(kinds).anyMatch(kind -> kind == step.kind))
                .map(step -> step.happenedAt)
                .findFirst()
                .orElse(null);
    }

    /** As the mapper writes moments. */
    static @Nullable LocalDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    static @Nullable Instant instant(@Nullable LocalDateTime utc) {
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }
}
