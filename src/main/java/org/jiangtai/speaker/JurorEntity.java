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
import java.util.Set;
import org.jiangtai.shared.InRecord;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "lecturer_trial_juror")
class JurorEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long trialId;

    @Nullable
    Long accountId;

    @InRecord(InRecord.Shown.NAME)
    String name;

    @InRecord(InRecord.Shown.LENGTH)
    String remark = "";

    boolean fromPaper;

    @Nullable
    Instant markedAt;

    @ElementCollection
    @CollectionTable(name = "lecturer_trial_mark", joinColumns = @JoinColumn(name = "juror_id"))
    Set<MarkPart> marks = new HashSet<>();

    @Embeddable
    record MarkPart(int place, int mark) {}

    Juror toJuror() {
        return new Juror(
                id,
                accountId,
                name,
                marks.stream()
                        .sorted(Comparator.comparingInt(MarkPart::place))
                        .map(MarkPart::mark)
                        .toList(),
                remark,
                fromPaper,
                markedAt);
    }
}
