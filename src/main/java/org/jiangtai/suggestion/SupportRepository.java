package org.jiangtai.suggestion;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface SupportRepository extends JpaRepository<SupportEntity, Long> {

    /** How many support a suggestion. */
    record Supporters(long suggestionId, long count) {}

    boolean existsBySuggestionIdAndSupporter(long suggestionId, String supporter);

    @Modifying
    @Query("delete from SupportEntity b where b.suggestionId = :suggestionId and b.supporter = :supporter")
    int takeBack(long suggestionId, String supporter);

    @Query("select new org.jiangtai.suggestion.SupportRepository$Supporters(b.suggestionId, count(b)) "
            + "from SupportEntity b where b.suggestionId in :ids group by b.suggestionId")
    List<Supporters> count(Collection<Long> ids);

    @Query("select count(b) from SupportEntity b where b.suggestionId in :ids and b.supporter is not null")
    long countKnown(Collection<Long> ids);

    @Modifying
    @Query("update SupportEntity b set b.supporter = null where b.suggestionId in :ids and b.supporter is not null")
    int forget(Collection<Long> ids);
}
