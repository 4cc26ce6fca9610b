package org.jiangtai.registration;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ReplacedTicketRepository extends JpaRepository<ReplacedTicketEntity, Long> {

    boolean existsByTokenHash(String tokenHash);

    @Query("select t.registrationId from ReplacedTicketEntity t where t.tokenHash = :tokenHash")
    Optional<Long> findByTokenHash(String tokenHash);

    @Query("select max(t.registrationId) from ReplacedTicketEntity t where t.shortCode = :shortCode")
    Optional<Long> findByShortCode(String shortCode);

    @Query("select new org.jiangtai.registration.ReplacedTicket(t.registrationId, t.tokenHash, t.shortCode) "
            + "from ReplacedTicketEntity t where t.eventId = :eventId order by t.id")
    List<ReplacedTicket> findByEvent(long eventId);
}
