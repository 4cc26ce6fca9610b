package org.jiangtai.speaker;

import java.time.Clock;
import java.time.LocalDate;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Signature;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down each step on the path of a lecturer, and moves the lecturer along with it. */
@Component
class PathBook {

    private final LecturerStepRepository steps;
    private final LecturerRepository lecturers;
    private final CurrentPerson current;
    private final Signature signature;
    private final Clock clock;

    PathBook(
            LecturerStepRepository steps,
            LecturerRepository lecturers,
            CurrentPerson current,
            Signature signature,
            Clock clock) {
        this.steps = steps;
        this.lecturers = lecturers;
        this.current = current;
        this.signature = signature;
        this.clock = clock;
    }

    /**
     * The lecturer, locked until the end of the transaction, so that two people do not go two steps from the same place.
     *
     * @throws NotFound if there is none
     */
    LecturerEntity locked(long lecturerId) {
        if (lecturers.lockById(lecturerId).isEmpty()) {
            throw new NotFound();
        }
        return lecturers.findById(lecturerId).orElseThrow(NotFound::new);
    }

    /** Who is writing; empty for the program itself. */
    String author() {
        return current.find().isPresent() ? signature.ofCurrentPerson() : "";
    }

    /**
     * Goes a step.
     *
     * @throws WrongStep if it does not begin where the lecturer is
     */
    LecturerStepEntity go(LecturerEntity lecturer, StepKind kind, LocalDate day, String note) {
        LecturerState to = kind.to();
        if (to == null || !kind.startsFrom(lecturer.state)) {
            throw new WrongStep(lecturer.name, lecturer.state);
        }
        LecturerState from = lecturer.state;
        lecturer.state = to;
        // Whoever comes back, or leaves once more, has something to be forgotten again.
        lecturer.forgotten = false;
        return write(lecturer, kind, from, day, note);
    }

    /** Writes down where a lecturer is who was entered or corrected by hand, or nominated for the first time. */
    LecturerStepEntity first(LecturerEntity lecturer, StepKind kind, LocalDate day, String note) {
        LecturerStepEntity step = write(lecturer, kind, null, day, note);
        step.unitId = lecturer.unitId;
        return step;
    }

    private LecturerStepEntity write(
            LecturerEntity lecturer, StepKind kind, @Nullable LecturerState from, LocalDate day, String note) {
        var step = new LecturerStepEntity();
        step.lecturerId = lecturer.id;
        step.kind = kind;
        step.fromState = from;
        step.toState = lecturer.state;
        step.onDay = day;
        step.note = note;
        step.madeAt = clock.instant();
        step.madeBy = current.find().map(SignedIn::accountId).orElse(null);
        step.madeByName = author();
        return steps.save(step);
    }
}
