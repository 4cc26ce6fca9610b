package org.jiangtai.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.place.NotYourUnit;
import org.jiangtai.privacy.Agreement;
import org.jiangtai.shared.Bulk;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Events whose organiser says yes to each person, and those that ask more than name and phone. */
@DatabaseTest
class ApplicationServiceTest {

    @Autowired
    Fixtures fixtures;

    @Autowired
    RegistrationService registrations;

    @Autowired
    ApplicationService applications;

    @Autowired
    TermsService terms;

    @Autowired
    RosterService roster;

    @Autowired
    OwnRegistrationService own;

    @Autowired
    EventService events;

    @Test
    void whoAppliesHasNoSeatUntilTheOrganiserSaysYes() {
        Event event = withApproval(1);
        Registration one = fixtures.registration(event, "王一");
        Registration two = fixtures.registration(event, "王二");
        assertThat(one.state()).isEqualTo(RegistrationState.APPLIED);
        assertThat(now(event).taken()).isZero();
        fixtures.signIn(Role.ORGANISER);

        List<Registration> decided =
                applications.approve(List.of(two.id(), one.id())).done();

        assertThat(decided)
                .extracting(Registration::state)
                .containsExactly(RegistrationState.SEATED, RegistrationState.WAITING);
        assertThat(now(event).taken()).isOne();
        assertThat(now(event).waiting()).isOne();
        assertThat(applications.approve(List.of(two.id())).done().getFirst().state())
                .isEqualTo(RegistrationState.SEATED);
        assertThat(now(event).taken()).isOne();
    }

    @Test
    void ofManyEventsThoseAreDoneThatCanBeAndTheOthersAreNamed() {
        Event over = withApproval(5);
        Event open = withApproval(5);
        Registration late = fixtures.registration(over, "王一");
        Registration early = fixtures.registration(open, "王二");
        AsProgram.run(() -> events.cancel(over.id(), "下雨"));
        fixtures.signIn(Role.ORGANISER);

        Bulk<Registration> decided = applications.approve(List.of(early.id(), late.id()));

        assertThat(decided.done()).extracting(Registration::id).containsExactly(early.id());
        assertThat(decided.done().getFirst().state()).isEqualTo(RegistrationState.SEATED);
        assertThat(decided.refused().get(late.id())).isInstanceOf(NotOpen.class);
    }

    @Test
    void whoIsRefusedReadsWhyAndMayComeBack() {
        Event event = withApproval(1);
        RegisterRequest same = new RegisterRequest(
                event.id(), List.of(new PersonToRegister("王一", Fixtures.phone(), false)), true, false, false);
        Registration one = registrations.register(same).getFirst();
        assertThatThrownBy(() -> registrations.register(same)).isInstanceOf(AlreadyRegistered.class);
        fixtures.signIn(Role.ORGANISER);

        assertThatThrownBy(() -> applications.refuse(List.of(one.id()), " ")).isInstanceOf(InvalidInput.class);
        Registration refused =
                applications.refuse(List.of(one.id()), "这一场只请老党员代表").done().getFirst();

        assertThat(refused.state()).isEqualTo(RegistrationState.REFUSED);
        assertThat(refused.cancelReason()).isEqualTo("这一场只请老党员代表");
        assertThat(registrations.register(same).getFirst().state()).isEqualTo(RegistrationState.APPLIED);
    }

    @Test
    void anApplicationThatIsTakenBackFreesNoSeat() {
        Event event = withApproval(1);
        Registration one = fixtures.registration(event, "王一");

        assertThat(registrations.cancel(one.token()).state()).isEqualTo(RegistrationState.CANCELLED);

        assertThat(now(event).taken()).isZero();
        assertThat(now(event).waiting()).isZero();
    }

    @Test
    void onlyTheOrganisersOfTheEventDecide() {
        Event event = withApproval(1);
        Registration one = fixtures.registration(event, "王一");

        fixtures.signIn(Role.KEEPER, event.unitId());
        assertThatThrownBy(() -> applications.approve(List.of(one.id()))).isInstanceOf(AccessDeniedException.class);
        fixtures.signIn(Role.ORGANISER, fixtures.unit().id());
        assertThatThrownBy(() -> applications.refuse(List.of(one.id()), "无")).isInstanceOf(NotYourUnit.class);
        fixtures.signIn(Role.ORGANISER, event.unitId());
        assertThat(applications.approve(List.of(one.id())).done().getFirst().state())
                .isEqualTo(RegistrationState.SEATED);
    }

    @Test
    void answersAreLookedAtKeptShownWithTheirPurposeAndForgotten() {
        Event event = fixtures.openEvent(5);
        List<Question> asked = ask(
                event,
                new Question(null, QuestionKind.CHOICE, "从哪里上车？", "安排车辆", List.of("村口", "集镇"), true),
                new Question(null, QuestionKind.TEXT, "想听什么？", "准备内容", List.of(), false));
        long bus = asked.getFirst().id();
        long wish = asked.getLast().id();

        assertThatThrownBy(() -> register(event, Map.of()))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.field()).isEqualTo("question-" + bus));
        assertThatThrownBy(() -> register(event, Map.of(bus, "城里"))).isInstanceOf(InvalidInput.class);
        Registration one = register(event, Map.of(bus, "村口", wish, " 养老 ", 7L, "不问"));

        assertThat(own.see(one.token()).answers()).extracting(Answer::text).containsExactly("村口", "养老");
        assertThat(own.see(one.token()).answers().getFirst().question().purpose())
                .isEqualTo("安排车辆");
        fixtures.signIn(Role.KEEPER, event.unitId());
        assertThat(roster.answers(event.id()).get(one.id())).hasSize(2);
        fixtures.signIn(Role.KEEPER, fixtures.unit().id());
        assertThatThrownBy(() -> roster.answers(event.id())).isInstanceOf(NotYourUnit.class);

        own.delete(one.token());
        assertThat(own.see(one.token()).answers()).isEmpty();
    }

    @Test
    void aKeeperNeedNotKnowTheAnswers() {
        Event event = fixtures.openEvent(5);
        ask(event, new Question(null, QuestionKind.YES_NO, "要接送吗？", "安排车辆", List.of(), true));
        fixtures.signIn(Role.KEEPER, event.unitId());

        assertThat(registrations.registerByUnit(new RegisterRequest(
                        event.id(), List.of(new PersonToRegister("王大爷", "", false)), true, false, false)))
                .hasSize(1);
    }

    @Test
    void aQuestionThatWasAnsweredKeepsItsWords() {
        Event event = fixtures.openEvent(5);
        Question before = ask(event, new Question(null, QuestionKind.TEXT, "从哪里来？", "安排车辆", List.of(), false))
                .getFirst();
        Registration one = register(event, Map.of(before.id(), "王庄"));

        Question after = ask(event, new Question(before.id(), QuestionKind.TEXT, "想听什么？", "准备内容", List.of(), false))
                .getFirst();

        assertThat(after.id()).isNotEqualTo(before.id());
        assertThat(own.see(one.token()).answers().getFirst().question().wording())
                .isEqualTo("从哪里来？");
        ask(event);
        assertThat(register(event, Map.of(after.id(), "养老")).state()).isEqualTo(RegistrationState.SEATED);
    }

    @Test
    void aQuestionWithoutAPurposeIsNotAsked() {
        Event event = fixtures.openEvent(5);

        assertThatThrownBy(() -> ask(event, new Question(null, QuestionKind.TEXT, "年龄？", " ", List.of(), false)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(
                        () -> ask(event, new Question(null, QuestionKind.CHOICE, "哪一场？", "排座", List.of("上午"), false)))
                .isInstanceOf(InvalidInput.class);
    }

    private Event withApproval(int capacity) {
        Event event = fixtures.openEvent(capacity);
        AsProgram.run(() -> terms.save(event.id(), new RegistrationTerms(true, List.of(), null, List.of())));
        return event;
    }

    private List<Question> ask(Event event, Question... questions) {
        return AsProgram.call(
                () -> terms.save(event.id(), new RegistrationTerms(false, List.of(), null, List.of(questions)))
                        .questions());
    }

    private Registration register(Event event, Map<Long, String> answers) {
        return registrations
                .register(new RegisterRequest(
                        event.id(),
                        List.of(new PersonToRegister("王一", Fixtures.phone(), false)),
                        Agreement.byWord(true),
                        Agreement.byWord(false),
                        false,
                        null,
                        answers))
                .getFirst();
    }

    private Event now(Event event) {
        return events.find(event.id()).orElseThrow();
    }
}
