package org.jiangtai.speaker;

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
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.jiangtai.menu.SpokenLanguage;
import org.jiangtai.shared.InRecord;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "lecturer")
class LecturerEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @InRecord
    String name;

    long unitId;
    byte @Nullable [] phoneSealed;

    /** The key that the phone is sealed with; null is the installation\'s first. */
    @Nullable
    String sealedWith;

    @InRecord
    String introduction;

    @Enumerated(EnumType.STRING)
    LecturerState state;

    @Nullable
    Long accountId;

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "lecturer_theme", joinColumns = @JoinColumn(name = "lecturer_id"))
    @Column(name = "theme_id")
    Set<Long> themeIds = new HashSet<>();

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "lecturer_language", joinColumns = @JoinColumn(name = "lecturer_id"))
    @Column(name = "language")
    @Enumerated(EnumType.STRING)
    Set<SpokenLanguage> languages = EnumSet.noneOf(SpokenLanguage.class);

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "lecturer_topic", joinColumns = @JoinColumn(name = "lecturer_id"))
    @Column(name = "topic_id")
    Set<Long> topicIds = new HashSet<>();

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "lecturer_never", joinColumns = @JoinColumn(name = "lecturer_id"))
    Set<WeeklyPartPart> never = new HashSet<>();

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "lecturer_time_off", joinColumns = @JoinColumn(name = "lecturer_id"))
    Set<DaysOffPart> daysOff = new HashSet<>();

    @Nullable
    Integer maxPerWeek;

    @Nullable
    Integer maxPerMonth;

    /** Whether what is no longer needed of somebody who left was let go. */
    boolean forgotten;

    @Embeddable
    record WeeklyPartPart(
            @Enumerated(EnumType.STRING) DayOfWeek weekday,
            @Enumerated(EnumType.STRING) DayPart part) {}

    @Embeddable
    record DaysOffPart(
            @Column(name = "from_day") LocalDate from,
            @Column(name = "to_day") LocalDate to,
            @Enumerated(EnumType.STRING) DayPart part,
            boolean can,
            String reason,
            boolean imported) {}
}
