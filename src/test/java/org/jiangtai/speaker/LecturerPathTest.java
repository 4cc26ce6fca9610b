package org.jiangtai.speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jiangtai.identity.Account;
import org.jiangtai.identity.Role;
import org.jiangtai.place.NotYourUnit;
import org.jiangtai.place.Unit;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class LecturerPathTest {

    private static final List<Criterion> CRITERIA = List.of(new Criterion("内容", 60), new Criterion("语言", 40));

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private LecturerPathService path;

    @Autowired
    private LecturerService lecturers;

    @Autowired
    private TrialService trials;

    @Autowired
    private LecturerRetention retention;

    @Autowired
    private ZoneId zone;

    @Test
    void aKeeperNominatesForTheOwnUnitAndAnOrganiserDecides() {
        Unit unit = fixtures.unit();
        fixtures.signIn(Role.KEEPER, unit.id());
        Lecturer candidate = path.nominate(nomination(unit, "沈知夏"));

        assertThat(candidate.state()).isEqualTo(LecturerState.NOMINATED);
        assertThat(path.of(candidate.id())).singleElement().satisfies(step -> {
            assertThat(step.unitId()).isEqualTo(unit.id());
            assertThat(step.person()).isEqualTo("王书记");
            assertThat(step.note()).isEqualTo("会讲");
        });
        assertThatThrownBy(() -> go(candidate, StepKind.SELECT, "")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> path.nominate(nomination(unit, "沈知夏"))).isInstanceOf(InvalidInput.class);
        Unit other = fixtures.unit();
        assertThatThrownBy(() -> path.nominate(nomination(other, "沈知秋"))).isInstanceOf(NotYourUnit.class);
        fixtures.signIn(Role.KEEPER, other.id());
        assertThatThrownBy(() -> path.of(candidate.id())).isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> lecturers.require(candidate.id())).isInstanceOf(NotYourUnit.class);
        assertThat(lecturers.all()).extracting(Lecturer::id).doesNotContain(candidate.id());
        assertThat(lecturers.nameOf(candidate.id())).isEmpty();
    }

    @Test
    void theWholeWayAndBackIsKept() {
        fixtures.signIn(Role.ORGANISER);
        Lecturer candidate = path.nominate(nomination(fixtures.unit(), "周远"));
        assertThatThrownBy(() -> go(candidate, StepKind.ENGAGE, "好")).isInstanceOf(WrongStep.class);
        go(candidate, StepKind.SELECT, "");
        trials.save(trial(candidate, Juror.named(null, null, "沈老师")));
        assertThatThrownBy(() -> go(candidate, StepKind.ENGAGE, ""))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.field()).isEqualTo("note"));
        Trial trial = trials.of(candidate.id()).getFirst();
        trials.markFromPaper(Objects.requireNonNull(trial.jury().getFirst().id()), List.of(90, 80), "好");
        assertThat(trials.of(candidate.id()).getFirst().result().average()).isEqualTo(86.0);
        assertThat(go(candidate, StepKind.ENGAGE, "").state()).isEqualTo(LecturerState.ENGAGED);
        assertThatThrownBy(() -> go(candidate, StepKind.LEAVE, " ")).isInstanceOf(InvalidInput.class);
        LocalDate today = today();
        path.go(new StepDraft(candidate.id(), StepKind.PAUSE, today, today.plusDays(30), "进修"));
        assertThat(path.undo(candidate.id()).state()).isEqualTo(LecturerState.ENGAGED);
        assertThat(path.of(candidate.id()).getFirst())
                .satisfies(step -> assertThat(step.undone()).isTrue())
                .satisfies(step -> assertThat(step.until()).isEqualTo(today.plusDays(30)));
        go(candidate, StepKind.LEAVE, "搬走了");
        path.nominate(new Nomination(candidate.id(), candidate.name(), candidate.unitId(), "", "王书记", today, "搬回来了"));
        assertThat(lecturers.require(candidate.id()).state()).isEqualTo(LecturerState.NOMINATED);
        assertThat(path.of(candidate.id())).hasSize(7);
    }

    @Test
    void theBeginningIsNotTakenBackAndNothingIsDecidedAhead() {
        fixtures.signIn(Role.ORGANISER);
        Lecturer candidate = path.nominate(nomination(fixtures.unit(), "林一"));
        assertThatThrownBy(() -> path.undo(candidate.id())).isInstanceOf(NothingToUndo.class);
        assertThatThrownBy(() -> path.go(new StepDraft(candidate.id(), StepKind.SELECT, today().plusDays(1), null, "")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aJurorMarksOnceInTheOwnNameAndSeesNobodyElse() {
        Account juror = fixtures.account(Role.REVIEWER, null);
        fixtures.signIn(Role.ORGANISER);
        Lecturer candidate = path.nominate(nomination(fixtures.unit(), "顾南"));
        go(candidate, StepKind.SELECT, "");
        Trial trial =
                trials.save(trial(candidate, Juror.named(null, juror.id(), "评委甲"), Juror.named(null, null, "沈老师")));
        long own = Objects.requireNonNull(trial.jury().getFirst().id());
        long other = Objects.requireNonNull(trial.jury().getLast().id());

        fixtures.signIn(juror);
        assertThat(trials.mine())
                .singleElement()
                .satisfies(mine -> assertThat(mine.jury())
                        .singleElement()
                        .satisfies(one -> assertThat(one.name()).isEqualTo("评委甲")));
        assertThatThrownBy(() -> trials.mark(own, List.of(90), "")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> trials.mark(own, List.of(90, 101), "")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> trials.mark(other, List.of(90, 90), "")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> trials.markFromPaper(own, List.of(90, 90), ""))
                .isInstanceOf(AccessDeniedException.class);
        trials.mark(own, List.of(70, 70), "");

        fixtures.signIn(Role.ORGANISER);
        TrialDraft changed = new TrialDraft(
                trial.id(),
                candidate.id(),
                trial.heldAt(),
                "",
                null,
                "",
                75,
                List.of(new Criterion("内容", 100)),
                trial.jury());
        assertThatThrownBy(() -> trials.save(changed)).isInstanceOf(InvalidInput.class);
        TrialDraft easier = new TrialDraft(
                trial.id(), candidate.id(), trial.heldAt(), "", null, "", 60, trial.criteria(), trial.jury());
        assertThatThrownBy(() -> trials.save(easier))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.field()).isEqualTo("passMark"));
        assertThatThrownBy(() -> trials.markFromPaper(own, List.of(99, 99), ""))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("invalid.trial.own"));
        trials.markFromPaper(other, List.of(80, 80), "");
        trials.markFromPaper(other, List.of(81, 81), "");
        go(candidate, StepKind.TURN_DOWN, "先锻炼");
        fixtures.signIn(juror);
        assertThatThrownBy(() -> trials.mark(own, List.of(99, 99), "")).isInstanceOf(WrongStep.class);
        assertThat(trials.mine()).isEmpty();
    }

    @Test
    void whoWasNotTakenIsForgottenAfterItsTimeAndWhoIsEngagedIsNot() {
        fixtures.signIn(Role.ORGANISER);
        Lecturer candidate = path.nominate(nomination(fixtures.unit(), "欧阳远山"));
        go(candidate, StepKind.TURN_DOWN, "口音太重");
        Lecturer engaged = fixtures.lecturer();
        retention.forget(Instant.now());
        assertThat(lecturers.require(candidate.id()).maskedPhone()).isNotEmpty();

        Instant later = Instant.now().plus(retention.kept()).plus(Duration.ofDays(1));
        assertThat(retention.due(later)).isPositive();
        retention.forget(later);

        Lecturer forgotten = lecturers.require(candidate.id());
        assertThat(forgotten.name()).startsWith("欧阳").doesNotContain("远山");
        assertThat(forgotten.maskedPhone()).isEmpty();
        assertThat(path.of(candidate.id()))
                .allSatisfy(step -> assertThat(step.note() + step.person()).isEmpty());
        assertThat(path.of(candidate.id()).getLast().unitId()).isEqualTo(candidate.unitId());
        assertThat(lecturers.require(engaged.id()).maskedPhone()).isNotEmpty();
        assertThat(retention.due(later)).isZero();
    }

    @Test
    void savingMovesNobodyAndOverwritesNothingUnseen() {
        Lecturer seen = fixtures.lecturer();
        fixtures.signIn(Role.ORGANISER);
        go(seen, StepKind.PAUSE, "");
        Lecturer saved = lecturers.save(changed(seen, "会讲故事", seen.version()));
        assertThat(saved.state()).isEqualTo(LecturerState.PAUSED);
        assertThat(path.of(seen.id())).hasSize(2);
        assertThatThrownBy(() -> lecturers.save(changed(seen, "会唱歌", seen.version())))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
        assertThat(lecturers.require(seen.id()).introduction()).isEqualTo("会讲故事");
        assertThat(lecturers.save(changed(seen, "会唱歌", saved.version())).introduction())
                .isEqualTo("会唱歌");
    }

    @Test
    void whoWasForgottenAndComesBackIsForgottenAgainInTime() {
        Lecturer lecturer = fixtures.lecturer();
        fixtures.signIn(Role.ORGANISER);
        go(lecturer, StepKind.LEAVE, "搬走了");
        Instant later = Instant.now().plus(retention.kept()).plus(Duration.ofDays(1));
        retention.forget(later);
        assertThat(lecturers.require(lecturer.id()).maskedPhone()).isEmpty();
        path.nominate(new Nomination(lecturer.id(), lecturer.name(), lecturer.unitId(), "", "王书记", today(), "搬回来了"));
        lecturers.save(new LecturerDraft(
                lecturer.id(),
                lecturer.name(),
                lecturer.unitId(),
                "13912345678",
                "",
                Set.of(),
                lecturer.languages(),
                List.of(),
                LecturerState.ENGAGED,
                null));
        go(lecturer, StepKind.TURN_DOWN, "太忙");
        retention.forget(later);
        assertThat(lecturers.require(lecturer.id()).maskedPhone()).isEmpty();
    }

    private LecturerDraft changed(Lecturer seen, String introduction, long version) {
        return new LecturerDraft(
                seen.id(),
                seen.name(),
                seen.unitId(),
                null,
                introduction,
                seen.themeIds(),
                seen.languages(),
                seen.daysOff(),
                seen.state(),
                seen.accountId(),
                seen.topicIds(),
                seen.never(),
                seen.maxPerWeek(),
                seen.maxPerMonth(),
                version);
    }

    private Lecturer go(Lecturer candidate, StepKind kind, String note) {
        return path.go(new StepDraft(candidate.id(), kind, today(), null, note));
    }

    private TrialDraft trial(Lecturer candidate, Juror... jury) {
        return new TrialDraft(null, candidate.id(), Instant.now(), "会议室", null, "", 75, CRITERIA, List.of(jury));
    }

    private Nomination nomination(Unit unit, String name) {
        return new Nomination(null, name, unit.id(), "13912345678", "王书记", today(), "会讲");
    }

    private LocalDate today() {
        return LocalDate.now(zone);
    }
}
