package org.jiangtai.registration;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import org.jiangtai.event.Seats;
import org.jiangtai.shared.InRecord;
import org.jiangtai.shared.InRecord.Shown;
import org.jiangtai.shared.PersonName;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "registration")
class RegistrationEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long eventId;

    @InRecord(Shown.NAME)
    String name;

    byte @Nullable [] phoneSealed;

    @Nullable
    String phoneFingerprint;

    String phoneLastFour;

    /** Equal for the same name on the same phone; null once cancelled, so that the person may come back. */
    @Nullable
    String personKey;

    /** The same by each of the keys, of a row that was just made: a double may be stored with an older one. */
    @Transient
    List<String> personKeys = List.of();

    @Enumerated(EnumType.STRING)
    RegistrationState state;

    @Enumerated(EnumType.STRING)
    Source source;

    int waitingNumber;
    String token;
    String shortCode;

    /** People who were put down together have the same party. */
    String party;

    /** For which unit's people the seat is; null if nobody asked. */
    @Nullable
    Long unitId;

    /** Whether the seat is one of those that were kept for the unit. */
    boolean seatHeld;

    /** Until when the seat waits for an answer; null unless it does. */
    @Nullable
    Instant offerUntil;

    /** How many offers passed without an answer. */
    int offersMissed;

    /** The start of which the person was reminded the day before; another start calls for another reminder. */
    @Nullable
    Instant dayReminderFor;

    /** The same some hours before. */
    @Nullable
    Instant hoursReminderFor;

    boolean guardianConsent;

    /** To which version of the text for guardians somebody agreed; null if nobody did. */
    @Nullable
    @InRecord
    String guardianVersion;

    @Nullable
    @InRecord
    String consentVersion;

    @Nullable
    Instant consentedAt;

    /** When the person took the consent back; name and phone went at that moment. */
    @Nullable
    Instant withdrawnAt;

    /** The key that the phone is sealed with; null is the installation's first. */
    @Nullable
    String sealedWith;

    @Nullable
    Long registeredBy;

    Instant registeredAt;

    @Nullable
    Instant cancelledAt;

    @InRecord
    String cancelReason;

    /** Makes it a row that is not stored, for this unit: a turn that collided took back what it had stored. */
    @SuppressWarnings("NullAway") // Hibernate takes a row without a number for a new one.
    void beFresh(@Nullable Long forUnit) {
        id = null;
        unitId = forUnit;
    }

    /** What nobody else who is down may have; nothing if it does not matter. */
    List<String> personKeys() {
        return personKey == null ? List.of() : personKeys;
    }

    /** Gives the person the place that the event had. */
    void sit(Seats.Place place) {
        state = place.isSeat() ? RegistrationState.SEATED : RegistrationState.WAITING;
        waitingNumber = place.waitingNumber();
        seatHeld = place.held();
    }

    /** Gives the person the seat that is taken already. */
    void seat() {
        state = RegistrationState.SEATED;
        waitingNumber = 0;
        offerUntil = null;
    }

    /** Ends the registration, so that the person may come back with another. */
    void end(RegistrationState how, String reason, Instant now) {
        state = how;
        cancelledAt = now;
        cancelReason = reason;
        personKey = null;
    }

    /** Takes out what tells who it was; the row stays and is counted. */
    void forget(Instant now) {
        name = ContactRetention.NOBODY;
        phoneSealed = null;
        phoneFingerprint = null;
        phoneLastFour = "";
        personKey = null;
        sealedWith = null;
        withdrawnAt = now;
    }

    boolean isForgotten() {
        return name.equals(ContactRetention.NOBODY);
    }

    Holder toHolder() {
        return new Holder(id, eventId, state, new PersonName(name).masked(), party, unitId);
    }

    Registration toRegistration(String maskedPhone) {
        return new Registration(
                id,
                eventId,
                new PersonName(name).masked(),
                maskedPhone,
                phoneLastFour,
                state,
                source,
                waitingNumber,
                token,
                shortCode,
                party,
                unitId,
                registeredAt,
                offerUntil,
                cancelReason);
    }
}
