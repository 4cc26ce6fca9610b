package org.jiangtai.suggestion;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import java.util.List;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** Reads the rows of a part of the inbox, from any row on; a page of Spring Data begins at full pages only. */
@Component
class InboxPages {

    private final EntityManager database;

    InboxPages(EntityManager database) {
        this.database = database;
    }

    List<SuggestionEntity> page(Specification<SuggestionEntity> wanted, int offset, int limit) {
        CriteriaBuilder the = database.getCriteriaBuilder();
        var asked = the.createQuery(SuggestionEntity.class);
        var row = asked.from(SuggestionEntity.class);
        asked.select(row).where(wanted.toPredicate(row, asked, the));
        return database.createQuery(asked)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }
}
