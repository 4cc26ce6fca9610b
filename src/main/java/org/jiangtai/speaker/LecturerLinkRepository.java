package org.jiangtai.speaker;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface LecturerLinkRepository extends JpaRepository<LecturerLinkEntity, Long> {

    Optional<LecturerLinkEntity> findByTokenHash(String tokenHash);

    List<LecturerLinkEntity> findByLecturerIdAndWithdrawnAtIsNull(long lecturerId);

    /** The last link of each lecturer. */
    @Query("select l from LecturerLinkEntity l where l.id in "
            + "(select max(m.id) from LecturerLinkEntity m group by m.lecturerId)")
    List<LecturerLinkEntity> findLast();

    Optional<LecturerLinkEntity> findFirstByLecturerIdOrderByIdDesc(long lecturerId);

    @Modifying
    @Query("update LecturerLinkEntity l set l.usedOn = :today where l.id = :id")
    void markUsed(long id, LocalDate today);

    void deleteByLecturerIdIn(List<Long> lecturerIds);
}
