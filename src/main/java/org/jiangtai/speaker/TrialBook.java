package org.jiangtai.speaker;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads trial lectures with what the jury says. */
@Component
class TrialBook {

    private final TrialRepository trials;
    private final JurorRepository jurors;
    private final LecturerRepository lecturers;

    TrialBook(TrialRepository trials, JurorRepository jurors, LecturerRepository lecturers) {
        this.trials = trials;
        this.jurors = jurors;
        this.lecturers = lecturers;
    }

    /** A lecturer's trial lectures, the last one first. */
    List<Trial> of(long lecturerId) {
        return trials.findByLecturerIdOrderByHeldAtDescIdDesc(lecturerId).stream()
                .map(this::trial)
                .toList();
    }

    Optional<Trial> last(long lecturerId) {
        return trials.findByLecturerIdOrderByHeldAtDescIdDesc(lecturerId).stream()
                .findFirst()
                .map(this::trial);
    }

    Trial trial(TrialEntity row) {
        List<Criterion> criteria = row.criteriaInOrder();
        List<Juror> jury = jurors.findByTrialIdOrderById(row.id).stream()
                .map(JurorEntity::toJuror)
                .toList();
        return new Trial(
                row.id,
                row.lecturerId,
                lecturers.findNameById(row.lecturerId).orElse(""),
                row.heldAt,
                row.place,
                row.topicId,
                row.note,
                row.passMark,
                criteria,
                jury,
                TrialResult.of(criteria, jury, row.passMark));
    }
}
