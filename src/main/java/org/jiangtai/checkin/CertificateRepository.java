package org.jiangtai.checkin;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface CertificateRepository extends JpaRepository<CertificateEntity, Long> {

    Optional<CertificateEntity> findByCode(String code);

    Optional<CertificateEntity> findByRegistrationId(long registrationId);

    List<CertificateEntity> findByEventId(long eventId);
}
