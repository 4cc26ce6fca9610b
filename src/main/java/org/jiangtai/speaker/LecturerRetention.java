package org.jiangtai.speaker;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jiangtai.shared.PersonName;
import org.jiangtai.shared.RetentionRule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who left or was not taken: phone, days, link, account and what was said go. The name of somebody who gave lectures
 * stays, as past events carry it; who never did is known by the surname alone.
 */
@Component
class LecturerRetention implements RetentionRule {

    private static final Set<LecturerState> ENDED = EnumSet.of(LecturerState.LEFT, LecturerState.NOT_TAKEN);

    private final LecturerRepository lecturers;
    private final LecturerLinkRepository links;
    private final LecturerStepRepository steps;
    private final TrialRepository trials;
    private final JurorRepository jurors;
    private final TransactionTemplate transaction;
    private final Duration kept;

    LecturerRetention(
            LecturerRepository lecturers,
            LecturerLinkRepository links,
            LecturerStepRepository steps,
            TrialRepository trials,
            JurorRepository jurors,
            TransactionTemplate transaction,
            @Value("${jiangtai.speaker.left-kept}") Duration kept) {
        this.lecturers = lecturers;
        this.links = links;
        this.steps = steps;
        this.trials = trials;
        this.jurors = jurors;
        this.transaction = transaction;
        this.kept = kept;
    }

    @Override
    public String name() {
        return "lecturers";
    }

    @Override
    public String whatKey() {
        return "retention.lecturers.what";
    }

    @Override
    public String whyKey() {
        return "retention.lecturers.why";
    }

    @Override
    public String thenKey() {
        return "retention.lecturers.then";
    }

    @Override
    public Duration kept() {
        return kept;
    }

    @Override
    public long due(Instant at) {
        return steps.findEndedBefore(ENDED, at.minus(kept)).size();
    }

    @Override
    public long forget(Instant now) {
        List<Long> ids = steps.findEndedBefore(ENDED, now.minus(kept));
        ids.forEach(id -> transaction.executeWithoutResult(status -> forget(id)));
        return ids.size();
    }

    private void forget(long id) {
        lecturers.lockById(id);
        LecturerEntity lecturer = lecturers.findById(id).orElseThrow();
        if (!ENDED.contains(lecturer.state)) {
            return;
        }
        if (lecturer.state == LecturerState.NOT_TAKEN) {
            lecturer.name = new PersonName(lecturer.name).masked();
        }
        lecturer.phoneSealed = null;
        lecturer.sealedWith = null;
        lecturer.introduction = "";
        lecturer.accountId = null;
        lecturer.daysOff.clear();
        lecturer.never.clear();
        lecturer.forgotten = true;
        links.deleteByLecturerIdIn(List.of(id));
        steps.forget(id);
        for (TrialEntity trial : trials.findByLecturerIdOrderByHeldAtDescIdDesc(id)) {
            trial.note = "";
            jurors.findByTrialIdOrderById(trial.id).forEach(juror -> juror.remark = "");
        }
    }
}
