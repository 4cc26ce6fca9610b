package org.jiangtai.menu;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ScriptRepository extends JpaRepository<ScriptEntity, Long> {

    /** All but the text, which may be long: a list of versions does not fetch it. */
    String LINE = "select new org.jiangtai.menu.Script(s.id, s.topicId, s.number, s.state, s.authors, s.createdAt, "
            + "s.editedAt, s.submittedAt, s.decidedAt, s.reviewer, s.reason, length(s.body), s.version) "
            + "from ScriptEntity s ";

    @Query(LINE + "where s.topicId = :topicId order by s.number desc")
    List<Script> findOfTopic(long topicId);

    /** What waits for somebody who wrote nothing in it, the longest waiting first. */
    @Query(LINE + "where s.state = org.jiangtai.menu.ScriptState.IN_REVIEW and :accountId not member of s.writerIds "
            + "order by s.submittedAt, s.id")
    List<Script> findToReview(long accountId);

    /** What a reviewer sent back to somebody who wrote in it. */
    @Query(LINE + "where s.state = org.jiangtai.menu.ScriptState.RETURNED and :accountId member of s.writerIds "
            + "order by s.decidedAt, s.id")
    List<Script> findReturnedTo(long accountId);

    @EntityGraph(attributePaths = "writerIds")
    Optional<ScriptEntity> findWithWritersById(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from ScriptEntity s where s.id = :id")
    Optional<ScriptEntity> lock(long id);

    Optional<ScriptEntity> findFirstByTopicIdAndStateInOrderByNumberDesc(long topicId, Collection<ScriptState> states);

    @Query("select coalesce(max(s.number), 0) from ScriptEntity s where s.topicId = :topicId")
    int lastNumber(long topicId);

    /** The number in force, 0 if none is. */
    @Query("select coalesce(max(s.number), 0) from ScriptEntity s "
            + "where s.topicId = :topicId and s.state = org.jiangtai.menu.ScriptState.APPROVED")
    int numberInForce(long topicId);
}
