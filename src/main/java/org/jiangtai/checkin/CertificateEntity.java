package org.jiangtai.checkin;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "certificate")
class CertificateEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long eventId;
    long registrationId;

    /** Two short codes in one, so that a slip while typing is noticed and nobody guesses one. */
    String code;

    Instant issuedAt;
}
