package org.jiangtai.speaker;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.WholeZone;
import org.jiangtai.menu.MenuService;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.PersonName;
import org.jiangtai.shared.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Trial lectures and their juries. A juror with an account enters the own marks and nobody else's; an organiser enters
 * those of the others from paper.
 */
@Service
@Transactional
public class TrialService {

    private static final int MOST_CRITERIA = 10;
    private static final int MOST_JURORS = 20;
    private static final int HUNDRED = 100;

    private final TrialRepository trials;
    private final JurorRepository jurors;
    private final TrialBook book;
    private final PathBook path;
    private final TrialSettings settings;
    private final MenuService menu;
    private final CurrentPerson current;
    private final Clock clock;
    private final ZoneId zone;

    TrialService(
            TrialRepository trials,
            JurorRepository jurors,
            TrialBook book,
            PathBook path,
            TrialSettings settings,
            MenuService menu,
            CurrentPerson current,
            Clock clock,
            ZoneId zone) {
        this.trials = trials;
        this.jurors = jurors;
        this.book = book;
        this.path = path;
        this.settings = settings;
        this.menu = menu;
        this.current = current;
        this.clock = clock;
        this.zone = zone;
    }

    /** A lecturer's trial lectures, the last one first. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.AUDITOR})
    @WholeZone
    @Transactional(readOnly = true)
    public List<Trial> of(long lecturerId) {
        return book.of(lecturerId);
    }

    /** What a jury usually looks at, in this language. */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    @Transactional(readOnly = true)
    public List<Criterion> usualCriteria(Locale locale) {
        return settings.criteria(locale);
    }

    /** The mark that is usually hoped for. */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    @Transactional(readOnly = true)
    public int usualPassMark() {
        return settings.passMark();
    }

    /** The trial lectures that wait for the current person's marks or were marked and are still open, soonest first. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.HANDLER, Role.Named.LECTURER, Role.Named.REVIEWER
    })
    @Transactional(readOnly = true)
    public List<Trial> mine() {
        long account = current.require().accountId();
        List<Long> ids = jurors.findByAccountId(account).stream()
                .map(juror -> juror.trialId)
                .toList();
        // What the others gave is nobody's business before the decision.
        return ids.isEmpty()
                ? List.of()
                : trials.findOpen(ids).stream()
                        .map(book::trial)
                        .map(trial -> onlyOf(trial, account))
                        .toList();
    }

    /**
     * Arranges a trial lecture, or changes one. Once there are marks, the criteria, the mark that is hoped
     * for and those who marked stay.
     *
     * @throws InvalidInput if a field is not as it must be
     * @throws WrongStep if the person is not in the first selection or before the decision
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    public Trial save(TrialDraft draft) {
        check(draft);
        LecturerEntity lecturer = path.locked(draft.lecturerId());
        TrialEntity trial = draft.id() == null ? new TrialEntity() : locked(draft.id());
        if (draft.id() != null && trial.lecturerId != draft.lecturerId()) {
            throw new NotFound();
        }
        if (lecturer.state != LecturerState.TRIAL) {
            path.go(lecturer, StepKind.TRY, LocalDate.ofInstant(clock.instant(), zone), "");
        }
        List<Juror> before = draft.id() == null ? List.of() : book.trial(trial).jury();
        boolean marked = before.stream().anyMatch(Juror::hasMarked);
        if (marked && !trial.criteriaInOrder().equals(draft.criteria())) {
            throw new InvalidInput("criteria", "invalid.trial.marked");
        }
        if (marked && trial.passMark != draft.passMark()) {
            throw new InvalidInput("passMark", "invalid.trial.passMark");
        }
        trial.lecturerId = draft.lecturerId();
        trial.heldAt = draft.heldAt();
        trial.place = Typed.optional("place", draft.place(), 200);
        trial.topicId = draft.topicId();
        trial.note = Typed.optional("note", draft.note(), 1000);
        trial.passMark = draft.passMark();
        if (!marked) {
            Set<TrialEntity.CriterionPart> parts = new HashSet<>();
            for (int i = 0; i < draft.criteria().size(); i++) {
                Criterion one = draft.criteria().get(i);
                parts.add(new TrialEntity.CriterionPart(i, Typed.required("criteria", one.name(), 80), one.weight()));
            }
            trial.criteria = parts;
        }
        trials.saveAndFlush(trial);
        putJury(trial.id, before, draft.jury());
        return book.trial(trial);
    }

    /**
     * Enters the current person's own marks; entered again, they replace the ones before.
     *
     * @param marks 0 to 100, one for each criterion
     * @throws InvalidInput if one is missing or out of bounds
     * @throws NotFound if the person is no juror of it
     * @throws WrongStep if it was decided meanwhile
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.HANDLER, Role.Named.LECTURER, Role.Named.REVIEWER
    })
    public void mark(long jurorId, List<Integer> marks, String remark) {
        JurorEntity juror = open(jurorId);
        if (!Objects.equals(juror.accountId, current.require().accountId())) {
            throw new NotFound();
        }
        put(juror, marks, remark, false);
    }

    /**
     * Enters a juror's marks from paper; nobody overwrites what a juror has entered.
     *
     * @throws InvalidInput if one is missing or out of bounds, or the juror has marked by the own account
     * @throws WrongStep if it was decided meanwhile
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    public void markFromPaper(long jurorId, List<Integer> marks, String remark) {
        JurorEntity juror = open(jurorId);
        if (juror.accountId != null && !juror.marks.isEmpty() && !juror.fromPaper) {
            throw new InvalidInput("jury", "invalid.trial.own", juror.name);
        }
        put(juror, marks, remark, true);
    }

    private JurorEntity open(long jurorId) {
        // The lecturer first, as when a trial is saved: two who lock in another order would wait for each other.
        LecturerEntity lecturer = path.locked(jurors.findLecturerId(jurorId).orElseThrow(NotFound::new));
        locked(jurors.findTrialId(jurorId).orElseThrow(NotFound::new));
        if (lecturer.state != LecturerState.TRIAL) {
            throw new WrongStep(lecturer.name, lecturer.state);
        }
        return jurors.findById(jurorId).orElseThrow(NotFound::new);
    }

    private TrialEntity locked(long id) {
        if (trials.lockById(id).isEmpty()) {
            throw new NotFound();
        }
        return trials.findById(id).orElseThrow(NotFound::new);
    }

    private void put(JurorEntity juror, List<Integer> marks, String remark, boolean fromPaper) {
        int wanted = trials.findById(juror.trialId)
                .orElseThrow(NotFound::new)
                .criteria
                .size();
        if (marks.size() != wanted) {
            throw new InvalidInput("mark0", "invalid.trial.mark", HUNDRED);
        }
        Set<JurorEntity.MarkPart> parts = new HashSet<>();
        for (int i = 0; i < marks.size(); i++) {
            int mark = marks.get(i);
            if (mark < 0 || mark > HUNDRED) {
                throw new InvalidInput("mark" + i, "invalid.trial.mark", HUNDRED);
            }
            parts.add(new JurorEntity.MarkPart(i, mark));
        }
        juror.remark = Typed.optional("remark", remark, 1000);
        juror.marks = parts;
        juror.fromPaper = fromPaper;
        juror.markedAt = clock.instant();
    }

    private void putJury(long trialId, List<Juror> before, List<Juror> wanted) {
        Map<Long, Juror> known = new HashMap<>();
        before.forEach(juror -> known.put(Objects.requireNonNull(juror.id()), juror));
        List<JurorEntity> fresh = new ArrayList<>();
        for (Juror juror : wanted) {
            if (juror.id() != null) {
                known.remove(juror.id());
                continue;
            }
            var row = new JurorEntity();
            row.trialId = trialId;
            row.accountId = juror.accountId();
            row.name = PersonName.parse(juror.name()).value();
            fresh.add(row);
        }
        if (known.values().stream().anyMatch(Juror::hasMarked)) {
            throw new InvalidInput("jury", "invalid.trial.juror.marked");
        }
        jurors.deleteAllById(known.keySet());
        jurors.saveAllAndFlush(fresh);
    }

    private void check(TrialDraft draft) {
        if (draft.criteria().isEmpty() || draft.criteria().size() > MOST_CRITERIA) {
            throw new InvalidInput("criteria", "invalid.trial.criteria", MOST_CRITERIA);
        }
        if (draft.criteria().stream().anyMatch(one -> one.weight() < 1 || one.weight() > HUNDRED)) {
            throw new InvalidInput("criteria", "invalid.trial.weight", HUNDRED);
        }
        if (draft.passMark() < 0 || draft.passMark() > HUNDRED) {
            throw new InvalidInput("passMark", "invalid.trial.mark", HUNDRED);
        }
        if (draft.jury().isEmpty() || draft.jury().size() > MOST_JURORS) {
            throw new InvalidInput("jury", "invalid.trial.jury", MOST_JURORS);
        }
        Set<Object> accounts = new HashSet<>();
        for (Juror juror : draft.jury()) {
            if (!accounts.add(juror.accountId() == null ? juror.name().strip() : juror.accountId())) {
                throw new InvalidInput("jury", "invalid.trial.juror.double", juror.name());
            }
        }
        if (draft.topicId() != null && menu.topic(draft.topicId()).isEmpty()) {
            throw new InvalidInput("topicId", "invalid.trial.topic");
        }
        Instant earliest = clock.instant().minus(java.time.Duration.ofDays(366));
        if (draft.heldAt().isBefore(earliest)) {
            throw new InvalidInput("heldAt", "invalid.trial.long");
        }
    }

    private static Trial onlyOf(Trial trial, long account) {
        return new Trial(
                trial.id(),
                trial.lecturerId(),
                trial.lecturerName(),
                trial.heldAt(),
                trial.place(),
                trial.topicId(),
                trial.note(),
                trial.passMark(),
                trial.criteria(),
                trial.jury().stream()
                        .filter(juror -> Objects.equals(juror.accountId(), account))
                        .toList(),
                new TrialResult(0, 0, 0, false));
    }
}
