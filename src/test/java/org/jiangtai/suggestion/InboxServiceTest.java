package org.jiangtai.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jiangtai.followup.Assignment;
import org.jiangtai.followup.Term;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.notification.Message;
import org.jiangtai.place.NotYourUnit;
import org.jiangtai.place.Unit;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@DatabaseTest
class InboxServiceTest {

    @Autowired
    Fixtures fixtures;

    @Autowired
    SuggestionService suggestions;

    @Autowired
    TrackingService tracking;

    @Autowired
    InboxService inbox;

    @Autowired
    HandlingService handling;

    @Autowired
    PublicationService publications;

    @Autowired
    SuggestionRepository rows;

    @Autowired
    PhoneVault vault;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @TestFactory
    Stream<DynamicTest> everyStepLeadsOnOnlyFromItsOwnStates() {
        long unit = fixtures.unit().id();
        Map<String, Consumer<Suggestion>> steps = Map.of(
                "ACCEPT",
                one -> handling.accept(one.id()),
                "REFUSE",
                one -> handling.refuse(one.id(), "原因"),
                "ASSIGN",
                one -> handling.assign(one.id(), to(unit)),
                "ANSWER",
                one -> handling.answer(one.id(), Adoption.ADOPTED, "修好了"),
                "PUBLISH",
                one -> publications.submit(one.id(), null, "路灯修好了", "", List.of()),
                "SAY",
                one -> tracking.say(one.trackingCode(), true, "", List.of()));
        Map<String, Set<SuggestionState>> from = Map.of(
                "ACCEPT", Set.of(SuggestionState.RECEIVED),
                "REFUSE", Set.of(SuggestionState.RECEIVED),
                "ASSIGN", Set.of(SuggestionState.RECEIVED, SuggestionState.ACCEPTED, SuggestionState.ASSIGNED),
                "ANSWER", Set.of(SuggestionState.ACCEPTED, SuggestionState.ASSIGNED),
                "PUBLISH",
                        Set.of(
                                SuggestionState.ACCEPTED,
                                SuggestionState.ASSIGNED,
                                SuggestionState.ANSWERED,
                                SuggestionState.CLOSED),
                "SAY", Set.of(SuggestionState.ANSWERED));
        return steps.keySet().stream()
                .flatMap(step -> Stream.of(SuggestionState.values())
                        .map(state -> DynamicTest.dynamicTest(step + " from " + state, () -> {
                            fixtures.signIn(Role.ORGANISER);
                            Suggestion one = in(state);
                            if (from.get(step).contains(state)) {
                                assertThatCode(() -> steps.get(step).accept(one))
                                        .doesNotThrowAnyException();
                            } else {
                                assertThatThrownBy(() -> steps.get(step).accept(one))
                                        .isInstanceOf(WrongState.class);
                            }
                        })));
    }

    @Test
    void whatIsTypedToFindAnAuthorMeansItself() {
        Suggestion one = sent(null, "");
        fixtures.signIn(Role.ORGANISER);

        assertThat(found("小明")).extracting(InboxRow::id).contains(one.id());
        for (String typed : List.of("%", "_", "王_明", "\\", "!", "王!小明")) {
            assertThat(found(typed)).as(typed).isEmpty();
        }
    }

    @Test
    void aHandlerSeesAndAnswersOnlyWhatTheirUnitHolds() {
        Unit office = fixtures.unit();
        Unit village = fixtures.unit();
        Suggestion theirs = sent(village.id(), "");
        Suggestion others = sent(village.id(), "");
        AsProgram.run(() -> {
            handling.accept(theirs.id());
            handling.assign(theirs.id(), to(office.id()));
            handling.accept(others.id());
        });
        fixtures.signIn(Role.HANDLER, office.id());

        assertThat(all()).extracting(InboxRow::id).containsExactly(theirs.id());
        assertThat(inbox.waiting(50).first()).extracting(InboxRow::id).containsExactly(theirs.id());
        assertThat(inbox.possible(theirs.id())).containsExactlyInAnyOrder(Action.HAND_BACK, Action.ASK, Action.ANSWER);
        assertThatThrownBy(() -> inbox.require(others.id())).isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> inbox.reveal(others.id())).isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> handling.answer(others.id(), Adoption.ADOPTED, "好"))
                .isInstanceOf(NotYourUnit.class);
        handling.answer(theirs.id(), Adoption.ADOPTED, "好");
        assertThat(inbox.require(theirs.id()).answer()).isEqualTo("好");
    }

    @Test
    void aKeeperFollowsTheOwnVillagesSuggestionsButLeavesTheAnswerToWhoHoldsThem() {
        Unit village = fixtures.unit();
        Suggestion one = sent(village.id(), "");
        Unit office = fixtures.unit();
        AsProgram.run(() -> {
            handling.accept(one.id());
            handling.assign(one.id(), to(office.id()));
        });
        fixtures.signIn(Role.KEEPER, village.id());
        assertThat(inbox.require(one.id()).what()).isEqualTo("路灯");
        assertThat(inbox.possible(one.id())).isEmpty();
        assertThatThrownBy(() -> handling.answer(one.id(), Adoption.ADOPTED, "好"))
                .isInstanceOf(NotYourUnit.class);

        fixtures.signIn(Role.KEEPER, fixtures.unit().id());
        assertThat(all()).isEmpty();
        assertThatThrownBy(() -> inbox.require(one.id())).isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> inbox.photo(one.id(), 1)).isInstanceOf(NotYourUnit.class);
    }

    @Test
    void anAuditorReadsAndCanDoNothing() {
        Suggestion one = sent(null, "");
        fixtures.signIn(Role.AUDITOR);
        assertThat(inbox.require(one.id()).id()).isEqualTo(one.id());
        assertThat(inbox.possible(one.id())).isEmpty();
    }

    @Test
    void theMessageCarriesTheCodeAloneAndGoesOnlyToAPhone() {
        List<Message> told = new ArrayList<>();
        var news = new SuggestionNews(rows, vault, told::add);
        String phone = Fixtures.phone();
        Suggestion withPhone = sent(null, phone);
        Suggestion without = sent(null, "");

        news.on(new SuggestionMoved(withPhone.id(), StepKind.RECEIVED));
        news.on(new SuggestionMoved(withPhone.id(), StepKind.ANSWERED));
        news.on(new SuggestionMoved(without.id(), StepKind.RECEIVED));

        String code = withPhone.trackingCode();
        assertThat(told)
                .extracting(Message::templateKey)
                .containsExactly("sms.suggestion.received", "sms.suggestion.answered");
        assertThat(told).allSatisfy(message -> {
            assertThat(message.to().national()).isEqualTo(phone);
            assertThat(message.values()).containsExactly(code.substring(0, 4) + " " + code.substring(4));
        });
    }

    private List<InboxRow> all() {
        return found("");
    }

    private List<InboxRow> found(String words) {
        return inbox.find(new InboxQuery(InboxPart.ALL, null, null, null, words, InboxOrder.NEWEST), 0, 500);
    }

    private Suggestion sent(Long unitId, String phone) {
        String code = suggestions.submit(
                new NewSuggestion("路灯", unitId, "", null, Category.ROADS, "王小明", phone, false, true, true), List.of());
        return suggestions.track(code).orElseThrow();
    }

    private Suggestion in(SuggestionState state) {
        Suggestion one = sent(null, "");
        SuggestionEntity row = rows.findById(one.id()).orElseThrow();
        row.state = state;
        rows.save(row);
        return suggestions.track(one.trackingCode()).orElseThrow();
    }

    private static Assignment to(long unitId) {
        return new Assignment(unitId, Set.of(), "", Term.COMPLAINT, null);
    }
}
