package org.jiangtai.event;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jiangtai.shared.InRecord;

/** An answer, with the time and the hall that it was given for: to another one there is no answer yet. */
@Entity
@Table(name = "event_answer")
class TripAnswerEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long eventId;
    long lecturerId;

    @Enumerated(EnumType.STRING)
    TripAnswer answer;

    @InRecord
    String reason;

    Instant startsAt;
    Instant endsAt;
    long venueId;
    Instant answeredAt;

    @Enumerated(EnumType.STRING)
    AnswerChannel channel;

    @ElementCollection
    @CollectionTable(name = "event_proposal", joinColumns = @JoinColumn(name = "answer_id"))
    @Column(name = "starts_at")
    Set<Instant> proposals = new HashSet<>();

    boolean isFor(EventFacts facts) {
        return facts.lecturerId != null
                && facts.lecturerId == lecturerId
                && facts.startsAt.equals(startsAt)
                && facts.endsAt.equals(endsAt)
                && facts.venueId == venueId;
    }
}
