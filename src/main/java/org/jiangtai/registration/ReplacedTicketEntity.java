package org.jiangtai.registration;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jiangtai.shared.Tokens;

/** A ticket that another one took the place of. Its token is kept as a hash only. */
@Entity
@Table(name = "replaced_ticket")
class ReplacedTicketEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long eventId;
    long registrationId;
    String tokenHash;

    /** Empty for a family's own token, which has none. */
    String shortCode;

    Instant replacedAt;

    static ReplacedTicketEntity of(RegistrationEntity row, String token, String shortCode, Instant now) {
        var replaced = new ReplacedTicketEntity();
        replaced.eventId = row.eventId;
        replaced.registrationId = row.id;
        replaced.tokenHash = Tokens.hash(token);
        replaced.shortCode = shortCode;
        replaced.replacedAt = now;
        return replaced;
    }
}
