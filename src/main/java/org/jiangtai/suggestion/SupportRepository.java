package org.jiangtai.suggestion;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface SupportRepository extends JpaRepository<SupportEntity, Long> {

    /** How many support a suggestion. */
    record Supporters(long suggestionId, long count) {}

    @Modifying
    @Query("delete from SupportEntity b where b.suggestionId = :suggestionId and b.supporter in :supporters")
    int takeBack(long suggestionId, Collection<String> supporters);

    @Query("select new org.jiangtai.suggestion.SupportRepository$Supporters(b.suggestionId, count(b)) "
            + "from SupportEntity b where b.suggestionId in :ids group by b.suggestionId")
    List<Supporters> count(Collection<Long> ids);

    /** What supported one supports another from now on. */
    @Modifying
    @Query("update SupportEntity b set b.suggestionId = :to, b.cameFrom = coalesce(b.cameFrom, :from) "
            + "where b.suggestionId = :from")
    int moveOn(long from, long to);

    @Modifying
    @Query("update SupportEntity b set b.suggestionId = :from, b.cameFrom = null where b.cameFrom = :from")
    int moveBack(long from);

    @Modifying
    @Query("delete from SupportEntity b where b.cameFrom = :of and b.ofAuthor = true")
    int removeAuthor(long of);

    @Query("select count(b) from SupportEntity b where b.suggestionId = :id and b.supporter in :supporters")
    long countBy(long id, Collection<String> supporters);

    @Query("select count(b) from SupportEntity b where b.suggestionId in :ids and b.supporter is not null")
    long countKnown(Collection<Long> ids);

    @Modifying
    @Query("update SupportEntity b set b.supporter = null where b.suggestionId in :ids and b.supporter is not null")
    int forget(Collection<Long> ids);
}
