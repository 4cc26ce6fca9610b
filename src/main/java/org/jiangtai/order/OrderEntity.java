package org.jiangtai.order;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jiangtai.menu.SpokenLanguage;
import org.jiangtai.shared.InRecord;
import org.jiangtai.shared.InRecord.Shown;
import org.jiangtai.speaker.DayPart;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "lecture_order")
class OrderEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Version
    long version;

    @Nullable
    @InRecord
    String number;

    @Enumerated(EnumType.STRING)
    OrderState state = OrderState.DRAFT;

    long unitId;

    @InRecord(Shown.NAME)
    String contactName = "";

    byte @Nullable [] contactPhoneSealed;

    /** The key that the phone is sealed with. */
    @Nullable
    String sealedWith;

    @Nullable
    Long topicId;

    @Nullable
    Long themeId;

    @InRecord
    String wish = "";

    @Nullable
    Long venueId;

    int minutes;
    int people;

    @InRecord
    String audience = "";

    @Enumerated(EnumType.STRING)
    SpokenLanguage language = SpokenLanguage.MANDARIN;

    @InRecord
    String remark = "";

    @Enumerated(EnumType.STRING)
    OrderChannel channel = OrderChannel.ONLINE;

    @Nullable
    Long madeBy;

    Instant madeAt;

    @Nullable
    Long submittedBy;

    @Nullable
    Instant submittedAt;

    @Nullable
    Instant reviewedAt;

    /** When it was first dispatched. */
    @Nullable
    Instant dispatchedAt;

    @Nullable
    Instant acceptedAt;

    @Nullable
    Instant deliveredAt;

    /** When nothing could happen any more. */
    @Nullable
    Instant closedAt;

    /** When what the state asks for must be done, or happens by itself. */
    @Nullable
    Instant dueAt;

    /** Whether it was noted that what is due was not done. */
    boolean lateNoted;

    boolean claimable;

    @Nullable
    Long lecturerId;

    @InRecord
    String lecturerName = "";

    @Nullable
    Instant startsAt;

    @Nullable
    Instant endsAt;

    @InRecord
    String dispatchReason = "";

    @Nullable
    Long eventId;

    boolean notEvaluated;
    boolean callBackOpen;

    @Nullable
    Integer stars;

    /** Not in the record: only who ordered reads why an order was rejected. */
    @InRecord(Shown.LENGTH)
    String reason = "";

    @ElementCollection
    @CollectionTable(name = "lecture_order_time", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "place")
    List<TimePart> times = new ArrayList<>();

    @Embeddable
    record TimePart(
            @Column(name = "wanted_day") LocalDate day,
            @Enumerated(EnumType.STRING) DayPart part,
            @Nullable LocalTime starts) {

        PreferredTime toTime() {
            return new PreferredTime(day, part, starts);
        }
    }

    List<PreferredTime> preferredTimes() {
        return times.stream().map(TimePart::toTime).toList();
    }

    /** Whether it was never handed in. */
    boolean isFresh() {
        return state == OrderState.DRAFT && number == null;
    }

    /** Whether several may claim it now. */
    boolean isOpen() {
        return claimable && state == OrderState.DISPATCHED;
    }

    /** Takes back whom and when it was dispatched to. */
    void forgetDispatch() {
        claimable = false;
        lecturerId = null;
        lecturerName = "";
        startsAt = null;
        endsAt = null;
        dispatchReason = "";
    }
}
