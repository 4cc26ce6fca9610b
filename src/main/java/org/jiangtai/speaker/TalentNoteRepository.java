package org.jiangtai.speaker;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface TalentNoteRepository extends JpaRepository<TalentNoteEntity, Long> {

    List<TalentNoteEntity> findByTalentIdOrderByIdDesc(long talentId);

    /** What was noted last of each. */
    @Query("select n from TalentNoteEntity n where n.text <> '' and n.id in "
            + "(select max(m.id) from TalentNoteEntity m where m.text <> '' group by m.talentId)")
    List<TalentNoteEntity> findLast();

    @Modifying
    @Query("update TalentNoteEntity n set n.text = '' where n.talentId in :talentIds")
    void forget(Collection<Long> talentIds);
}
