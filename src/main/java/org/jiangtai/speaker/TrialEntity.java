package org.jiangtai.speaker;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiangtai.shared.InRecord;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "lecturer_trial")
class TrialEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long lecturerId;
    Instant heldAt;

    @InRecord
    String place;

    @Nullable
    Long topicId;

    @InRecord(InRecord.Shown.LENGTH)
    String note;

    int passMark;

    @ElementCollection
    @CollectionTable(name = "lecturer_trial_criterion", joinColumns = @JoinColumn(name = "trial_id"))
    Set<CriterionPart> criteria = new HashSet<>();

    @Embeddable
    record CriterionPart(int place, String name, int weight) {}

    List<Criterion> criteriaInOrder() {
        return criteria.stream()
                .sorted(Comparator.comparingInt(CriterionPart::place))
                .map(part -> new Criterion(part.name(), part.weight()))
                .toList();
    }
}
