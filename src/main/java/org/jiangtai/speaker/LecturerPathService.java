package org.jiangtai.speaker;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.WholeZone;
import org.jiangtai.menu.SpokenLanguage;
import org.jiangtai.place.UnitScope;
import org.jiangtai.place.UnitService;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.PersonName;
import org.jiangtai.shared.PhoneNumber;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The path of a lecturer, from the nomination to the leaving. Units nominate; organisers decide. Each step is kept with
 * its day, its note and who entered it, also one that was taken back.
 */
@Service
@Transactional
public class LecturerPathService {

    private static final int MOST_NOTE = 1000;
    private static final Set<LecturerState> STILL_OPEN =
            EnumSet.complementOf(EnumSet.of(LecturerState.LEFT, LecturerState.NOT_TAKEN));

    private final LecturerRepository lecturers;
    private final LecturerStepRepository steps;
    private final PathBook book;
    private final TrialBook trials;
    private final LecturerRows rows;
    private final UnitService units;
    private final UnitScope scope;
    private final PhoneVault vault;
    private final Clock clock;
    private final ZoneId zone;

    LecturerPathService(
            LecturerRepository lecturers,
            LecturerStepRepository steps,
            PathBook book,
            TrialBook trials,
            LecturerRows rows,
            UnitService units,
            UnitScope scope,
            PhoneVault vault,
            Clock clock,
            ZoneId zone) {
        this.lecturers = lecturers;
        this.steps = steps;
        this.book = book;
        this.trials = trials;
        this.rows = rows;
        this.units = units;
        this.scope = scope;
        this.vault = vault;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * The steps of a lecturer, the last one first.
     *
     * @throws org.jiangtai.shared.NotFound if there is none
     * @throws org.jiangtai.place.NotYourUnit if another unit nominated the person
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public List<PathStep> of(long lecturerId) {
        LecturerEntity lecturer = lecturers.findById(lecturerId).orElseThrow(org.jiangtai.shared.NotFound::new);
        scope.require(lecturer.unitId);
        return steps.findByLecturerIdOrderByIdDesc(lecturerId).stream()
                .map(LecturerStepEntity::toStep)
                .toList();
    }

    /**
     * A unit nominates somebody; a keeper does it for the own unit.
     *
     * @throws InvalidInput if a field is not as it must be, or the unit has somebody of that name on the way
     * @throws WrongStep if somebody who is nominated again is still on the way
     * @throws org.jiangtai.place.NotYourUnit if it is another's unit
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public Lecturer nominate(Nomination nomination) {
        if (units.find(nomination.unitId()).filter(unit -> unit.takes(null)).isEmpty()) {
            throw new InvalidInput("unitId", "invalid.unit");
        }
        scope.require(nomination.unitId());
        LocalDate day = notAhead(nomination.day());
        String why = Typed.required("why", nomination.why(), MOST_NOTE);
        String person = name("person", nomination.person());
        LecturerEntity lecturer;
        LecturerStepEntity step;
        if (nomination.lecturerId() == null) {
            lecturer = fresh(nomination);
            step = book.first(lecturers.saveAndFlush(lecturer), StepKind.NOMINATE, day, why);
        } else {
            lecturer = book.locked(nomination.lecturerId());
            scope.require(lecturer.unitId);
            step = book.go(lecturer, StepKind.NOMINATE, day, why);
            lecturer.unitId = nomination.unitId();
        }
        step.unitId = nomination.unitId();
        step.person = person;
        return rows.lecturer(lecturer);
    }

    /**
     * Goes a step that an organiser decides.
     *
     * @throws InvalidInput if a reason is missing, a day lies ahead or a pause ends before it begins
     * @throws WrongStep if it does not begin where the lecturer is
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    public Lecturer go(StepDraft draft) {
        String note = draft.kind().needsReason() || (draft.kind() == StepKind.ENGAGE && !passed(draft.lecturerId()))
                ? Typed.required("note", draft.note(), MOST_NOTE)
                : Typed.optional("note", draft.note(), MOST_NOTE);
        // A pause may be known ahead; everything else is written down once it was decided.
        LocalDate day = draft.kind() == StepKind.PAUSE ? draft.day() : notAhead(draft.day());
        if (draft.until() != null && draft.until().isBefore(day)) {
            throw new InvalidInput("until", "invalid.daysOff");
        }
        LecturerEntity lecturer = book.locked(draft.lecturerId());
        if (draft.kind() == StepKind.NOMINATE || draft.kind() == StepKind.TRY) {
            throw new WrongStep(lecturer.name, lecturer.state);
        }
        LecturerStepEntity step = book.go(lecturer, draft.kind(), day, note);
        step.untilDay = draft.kind() == StepKind.PAUSE ? draft.until() : null;
        return rows.lecturer(lecturer);
    }

    /**
     * Takes the last step back. It stays to be seen, as taken back.
     *
     * @throws NothingToUndo if there is only the beginning
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    public Lecturer undo(long lecturerId) {
        LecturerEntity lecturer = book.locked(lecturerId);
        LecturerStepEntity last = steps.findFirstByLecturerIdAndUndoneAtIsNullOrderByIdDesc(lecturerId)
                .filter(step -> step.fromState != null)
                .orElseThrow(() -> new NothingToUndo(lecturer.name));
        LecturerState before = last.fromState;
        if (before != null) {
            lecturer.state = before;
            lecturer.forgotten = false;
        }
        last.undoneAt = clock.instant();
        return rows.lecturer(lecturer);
    }

    /** Whether the last trial lecture reached the mark; without one an engagement wants its reason too. */
    private boolean passed(long lecturerId) {
        return trials.last(lecturerId)
                .map(Trial::result)
                .filter(TrialResult::passed)
                .isPresent();
    }

    private LecturerEntity fresh(Nomination nomination) {
        String name = PersonName.parse(nomination.name()).value();
        if (lecturers.existsByUnitIdAndNameAndStateIn(nomination.unitId(), name, STILL_OPEN)) {
            throw new InvalidInput("name", "invalid.lecturer.double", name);
        }
        var lecturer = new LecturerEntity();
        lecturer.name = name;
        lecturer.unitId = nomination.unitId();
        String phone = nomination.phone();
        if (phone != null && !phone.isBlank()) {
            lecturer.phoneSealed = vault.seal(PhoneNumber.parseContact(phone));
            lecturer.sealedWith = vault.currentKey();
        }
        lecturer.introduction = "";
        lecturer.languages = EnumSet.of(SpokenLanguage.MANDARIN);
        lecturer.state = LecturerState.NOMINATED;
        return lecturer;
    }

    private LocalDate notAhead(LocalDate day) {
        if (day.isAfter(LocalDate.ofInstant(clock.instant(), zone))) {
            throw new InvalidInput("day", "invalid.lecturer.ahead");
        }
        return day;
    }

    private static String name(String field, String typed) {
        Typed.required(field, typed, 40);
        try {
            return PersonName.parse(typed).value();
        } catch (InvalidInput invalid) {
            throw new InvalidInput(field, invalid.messageKey(), invalid.arguments());
        }
    }
}
