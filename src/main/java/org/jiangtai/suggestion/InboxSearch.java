package org.jiangtai.suggestion;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jiangtai.place.UnitScope.Reach;
import org.jiangtai.shared.ShortCode;
import org.jiangtai.shared.WantedPerson;
import org.springframework.data.jpa.domain.Specification;

/**
 * What somebody looks for in the inbox, as the database is asked for it.
 *
 * @param person whom the words may mean; looked for beside the text
 */
record InboxSearch(InboxQuery query, Reach reach, WantedPerson person, LocalDate today)
        implements Specification<SuggestionEntity> {

    private static final char ESCAPE = '!';

    @Override
    public Predicate toPredicate(Root<SuggestionEntity> row, CriteriaQuery<?> asked, CriteriaBuilder the) {
        List<Predicate> all = new ArrayList<>();
        all.add(row.get("state").in(query.part().states()));
        part(row, asked, the, all);
        if (reach.units() != null) {
            all.add(ofUnits(row, the, reach.units()));
        }
        if (query.unitId() != null) {
            all.add(ofUnits(row, the, Set.of(query.unitId())));
        }
        if (query.category() != null) {
            all.add(the.equal(row.get("category"), query.category()));
        }
        if (query.eventId() != null) {
            all.add(the.equal(row.get("eventId"), query.eventId()));
        }
        if (!query.words().isBlank()) {
            all.add(words(row, the));
        }
        if (SuggestionEntity.class.equals(asked.getResultType())) {
            order(row, asked, the);
        }
        return the.and(all.toArray(Predicate[]::new));
    }

    private void part(Root<SuggestionEntity> row, CriteriaQuery<?> asked, CriteriaBuilder the, List<Predicate> all) {
        switch (query.part()) {
            case LATE -> all.add(the.lessThan(row.get("dueOn"), today));
            case TO_ANSWER -> all.add(the.isNotNull(row.get("doneOn")));
            case REOPENED -> all.add(the.isTrue(row.get("reopened")));
            case ASKED -> {
                var open = asked.subquery(Long.class);
                var question = open.from(AuthorQuestionEntity.class);
                open.select(question.get("suggestionId")).where(the.isNull(question.get("repliedAt")));
                all.add(row.get("id").in(open));
            }
            default -> {}
        }
    }

    private static Predicate ofUnits(Root<SuggestionEntity> row, CriteriaBuilder the, Collection<Long> units) {
        // In a list that is never empty, which not every database takes.
        List<Long> wanted = new ArrayList<>(units);
        wanted.add(-1L);
        return the.or(row.get("unitId").in(wanted), row.get("assignedUnitId").in(wanted));
    }

    private Predicate words(Root<SuggestionEntity> row, CriteriaBuilder the) {
        String typed = query.words().strip();
        String pattern = "%" + typed.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
        List<Predicate> any = new ArrayList<>();
        any.add(the.like(the.lower(row.get("what")), pattern, ESCAPE));
        any.add(the.like(the.lower(row.get("place")), pattern, ESCAPE));
        ShortCode.parse(typed.toUpperCase(Locale.ROOT))
                .ifPresent(code -> any.add(the.equal(row.get("trackingCode"), code.value())));
        if (!person.isNobody()) {
            any.add(row.get("phoneFingerprint").in(person.fingerprints()));
            any.add(the.like(
                    the.lower(row.get("name")), "%" + person.pattern().toLowerCase(Locale.ROOT) + "%", ESCAPE));
        }
        return the.or(any.toArray(Predicate[]::new));
    }

    private void order(Root<SuggestionEntity> row, CriteriaQuery<?> asked, CriteriaBuilder the) {
        switch (query.order()) {
            case BURNING -> asked.orderBy(the.asc(row.get("dueOn")), the.asc(row.get("id")));
            case OLDEST -> asked.orderBy(the.asc(row.get("receivedAt")), the.asc(row.get("id")));
            case NEWEST -> asked.orderBy(the.desc(row.get("receivedAt")), the.desc(row.get("id")));
            case SUPPORTED -> {
                var supporters = asked.subquery(Long.class);
                var support = supporters.from(SupportEntity.class);
                supporters.select(the.count(support)).where(the.equal(support.get("suggestionId"), row.get("id")));
                asked.orderBy(the.desc(supporters), the.asc(row.get("id")));
            }
        }
    }
}
