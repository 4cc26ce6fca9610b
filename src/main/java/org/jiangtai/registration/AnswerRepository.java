package org.jiangtai.registration;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface AnswerRepository extends JpaRepository<AnswerEntity, Long> {

    /** An answer with its question, and whose it is. */
    record Given(long registrationId, QuestionEntity question, String text) {}

    String GIVEN = "select new org.jiangtai.registration.AnswerRepository$Given(a.registrationId, q, a.answer) "
            + "from AnswerEntity a join QuestionEntity q on q.id = a.questionId ";

    boolean existsByQuestionId(long questionId);

    @Query(GIVEN + "where a.registrationId = :registrationId order by q.position, q.id")
    List<Given> findOf(long registrationId);

    @Query(GIVEN + "where q.eventId = :eventId order by q.position, q.id")
    List<Given> findByEvent(long eventId);

    @Query("select r.id from RegistrationEntity r where r.eventId = :eventId "
            + "and r.state not in (org.jiangtai.registration.RegistrationState.CANCELLED, "
            + "org.jiangtai.registration.RegistrationState.REFUSED) "
            + "and exists (select q.id from QuestionEntity q where q.eventId = r.eventId and q.required = true "
            + "and q.removedAt is null and not exists (select a.id from AnswerEntity a "
            + "where a.registrationId = r.id and a.questionId = q.id))")
    Set<Long> findUnanswered(long eventId);

    @Modifying
    @Query("delete from AnswerEntity a where a.registrationId = :registrationId")
    int forget(long registrationId);

    @Modifying
    @Query("delete from AnswerEntity a where a.registrationId in "
            + "(select r.id from RegistrationEntity r where r.eventId in :eventIds)")
    int forgetOf(Collection<Long> eventIds);
}
