package org.jiangtai.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.jiangtai.followup.Assignment;
import org.jiangtai.followup.HandedBackBefore;
import org.jiangtai.followup.ItemFile;
import org.jiangtai.followup.ItemState;
import org.jiangtai.followup.LedgerService;
import org.jiangtai.followup.Seen;
import org.jiangtai.followup.Term;
import org.jiangtai.followup.VerificationService;
import org.jiangtai.followup.WorkService;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.place.NotYourUnit;
import org.jiangtai.place.Unit;
import org.jiangtai.shared.Bulk;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class HandlingServiceTest {

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
    DialogueService dialogue;

    @Autowired
    MergeService merging;

    @Autowired
    SuggestionRepository rows;

    @Autowired
    SupportRepository supports;

    @Autowired
    ItemFollower follower;

    @Autowired
    LedgerService ledger;

    @Autowired
    WorkService work;

    @Autowired
    VerificationService verification;

    @Autowired
    TransactionTemplate transaction;

    private Unit village;
    private Unit office;

    @BeforeEach
    void units() {
        village = fixtures.unit();
        office = fixtures.unit();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatIsHandedOnIsPutRightVerifiedAnsweredAndJudgedAndReopenedOnce() {
        Suggestion one = sent("村口路灯不亮");
        fixtures.signIn(Role.ORGANISER);
        handling.assign(one.id(), to(office));
        Suggestion assigned = inbox.require(one.id());
        assertThat(assigned.state()).isEqualTo(SuggestionState.ASSIGNED);
        assertThat(assigned.assignedUnitId()).isEqualTo(office.id());
        assertThat(assigned.dueOn()).isEqualTo(item(one).item().dueOn());
        assertThat(assigned.steps())
                .extracting(Step::kind)
                .containsExactly(StepKind.RECEIVED, StepKind.ACCEPTED, StepKind.ASSIGNED);

        fixtures.signIn(Role.HANDLER, office.id());
        handling.answer(one.id(), Adoption.ADOPTED, "这周换灯");
        assertThatThrownBy(() -> tracking.say(one.trackingCode(), true, "", List.of()))
                .as("nothing is put right yet")
                .isInstanceOf(WrongState.class);
        work.submit(seen(one), "换了灯泡", "夜里拍不清");
        fixtures.signIn(Role.ORGANISER);
        verification.close(seen(one), "亮了");
        follow(one);
        follow(one);

        Tracked done = tracking.follow(one.trackingCode()).orElseThrow();
        assertThat(done.mayJudge()).isTrue();
        assertThat(done.item().done()).isEqualTo("换了灯泡");
        assertThat(done.own().steps()).extracting(Step::kind).containsOnlyOnce(StepKind.DONE);

        SecurityContextHolder.clearContext();
        tracking.say(one.trackingCode(), false, "又灭了", List.of());
        Suggestion again = tracking.follow(one.trackingCode()).orElseThrow().own();
        assertThat(again.state()).isEqualTo(SuggestionState.ASSIGNED);
        assertThat(again.reopened()).isTrue();
        assertThat(again.doneOn()).isNull();
        assertThat(item(one).item().state()).isEqualTo(ItemState.IN_PROGRESS);

        AsProgram.run(() -> handling.answer(one.id(), Adoption.NOT_ADOPTED, "路灯属于供电公司"));
        assertThat(item(one).item().state())
                .as("somebody verifies that nothing is to be done")
                .isEqualTo(ItemState.TO_VERIFY);
        tracking.say(one.trackingCode(), false, "", List.of());
        Suggestion closed = tracking.follow(one.trackingCode()).orElseThrow().own();
        assertThat(closed.state()).isEqualTo(SuggestionState.CLOSED);
        assertThat(closed.solved()).isFalse();
    }

    @Test
    void aUnitHandsItBackOnceAndItWaitsForAnother() {
        Suggestion one = sent("河道有垃圾");
        AsProgram.run(() -> handling.assign(one.id(), to(office)));
        fixtures.signIn(Role.HANDLER, office.id());
        assertThat(inbox.possible(one.id())).contains(Action.HAND_BACK);
        handling.handBack(one.id(), "属于水利部门");

        Suggestion back = tracking.follow(one.trackingCode()).orElseThrow().own();
        assertThat(back.state()).isEqualTo(SuggestionState.ACCEPTED);
        assertThat(back.assignedUnitId()).isNull();
        assertThat(back.steps()).extracting(Step::kind).endsWith(StepKind.HANDED_BACK);
        assertThat(back.steps())
                .extracting(Step::note)
                .as("the reason is for colleagues")
                .doesNotContain("属于水利部门");

        AsProgram.run(() -> handling.assign(one.id(), to(office)));
        assertThatThrownBy(() -> handling.handBack(one.id(), "再退一次")).isInstanceOf(HandedBackBefore.class);
    }

    @Test
    void ofManyThoseThatCannotBeHandedOnStayAndSayWhy() {
        Suggestion open = sent("健身器材坏了");
        Suggestion closed = sent("谢谢");
        fixtures.signIn(Role.ORGANISER);
        handling.refuse(closed.id(), "不是建议");

        Bulk<Long> all = handling.assignAll(List.of(open.id(), closed.id()), to(office));

        assertThat(all.done()).containsExactly(open.id());
        assertThat(all.refused().get(closed.id())).isInstanceOf(WrongState.class);
        assertThat(inbox.require(open.id()).state()).isEqualTo(SuggestionState.ASSIGNED);
        assertThat(inbox.require(closed.id()).state()).isEqualTo(SuggestionState.NOT_ACCEPTED);
    }

    @Test
    void aUnitThatIsGoneGetsNothingAndNothingIsKeptOfIt() {
        Suggestion one = sent("路面坑洼");
        fixtures.signIn(Role.ORGANISER);
        var gone = new Assignment(999_999_999L, Set.of(), "", Term.COMPLAINT, null);
        assertThatThrownBy(() -> handling.assign(one.id(), gone)).isInstanceOf(InvalidInput.class);
        assertThat(inbox.require(one.id()).state()).isEqualTo(SuggestionState.RECEIVED);
    }

    @Test
    void mergedOnesKeepTheirCodesTheirSupportersAndTheirSay() {
        Suggestion lead = sent("幸福路路灯不亮，晚上看不见");
        Suggestion same = sent("幸福路的路灯坏了，晚上看不见");
        transaction.executeWithoutResult(status -> supports.save(SupportEntity.of(same.id(), "a", same.receivedAt())));
        fixtures.signIn(Role.ORGANISER);
        assertThat(merging.alike(lead.id())).extracting(Suggestion::id).contains(same.id());
        merging.merge(lead.id(), Set.of(lead.id(), same.id()));

        assertThat(inbox.require(lead.id()).supporters())
                .as("who supported it, and who suggested it")
                .isEqualTo(2);
        assertThat(merging.merged(lead.id())).extracting(Suggestion::id).containsExactly(same.id());
        handling.accept(lead.id());
        handling.answer(lead.id(), Adoption.ADOPTED, "都换了");
        Tracked followed = tracking.follow(same.trackingCode()).orElseThrow();
        assertThat(followed.isMerged()).isTrue();
        assertThat(followed.leading().answer()).isEqualTo("都换了");
        assertThat(followed.mayJudge()).isTrue();

        tracking.say(same.trackingCode(), true, "", List.of());
        assertThat(inbox.require(lead.id()).state())
                .as("its own author has not said it yet")
                .isEqualTo(SuggestionState.ANSWERED);
        tracking.say(lead.trackingCode(), true, "", List.of());
        assertThat(inbox.require(lead.id()).state()).isEqualTo(SuggestionState.CLOSED);
    }

    @Test
    void mergingIsUndoneWithTheSupportersThatCameAlong() {
        Suggestion lead = sent("广场舞太吵");
        Suggestion other = sent("广场的灯太暗");
        transaction.executeWithoutResult(
                status -> supports.save(SupportEntity.of(other.id(), "b", other.receivedAt())));
        fixtures.signIn(Role.ORGANISER);
        merging.merge(lead.id(), Set.of(other.id()));
        merging.unmerge(other.id());

        assertThat(inbox.require(lead.id()).supporters()).isZero();
        assertThat(inbox.require(other.id()).supporters()).isEqualTo(1);
        assertThat(inbox.require(other.id()).state()).isEqualTo(SuggestionState.RECEIVED);
    }

    @Test
    void whatAUnitWorksOnIsNotMergedAway() {
        Suggestion lead = sent("桥栏杆松了");
        Suggestion held = sent("桥的栏杆松动");
        fixtures.signIn(Role.ORGANISER);
        handling.assign(held.id(), to(office));
        assertThatThrownBy(() -> merging.merge(lead.id(), Set.of(held.id()))).isInstanceOf(WrongState.class);
        assertThat(inbox.require(lead.id()).supporters()).isZero();
    }

    @Test
    void theAuthorRepliesWithTheCodeAndTheInboxKnowsWhoIsWaitedFor() {
        Suggestion one = sent("水压太低");
        fixtures.signIn(Role.KEEPER, village.id());
        dialogue.ask(one.id(), "是几号楼？");
        assertThatThrownBy(() -> dialogue.ask(one.id(), "几点？")).isInstanceOf(QuestionOpen.class);
        assertThat(asked()).containsExactly(one.id());

        assertThatThrownBy(() -> dialogue.reply(one.trackingCode(), " ", List.of()))
                .isInstanceOf(InvalidInput.class);
        dialogue.reply(one.trackingCode(), "3 号楼", List.of());
        assertThat(asked()).isEmpty();
        assertThat(dialogue.questions(one.id())).extracting(Question::reply).containsExactly("3 号楼");
        assertThatThrownBy(() -> dialogue.reply(one.trackingCode(), "还有", List.of()))
                .isInstanceOf(NothingAsked.class);
    }

    @Test
    void notesAreForColleaguesOfTheUnitAlone() {
        Suggestion one = sent("井盖响");
        fixtures.signIn(Role.KEEPER, village.id());
        dialogue.note(one.id(), "去年也报过");
        assertThat(dialogue.notes(one.id())).extracting(Note::text).containsExactly("去年也报过");

        fixtures.signIn(Role.KEEPER, fixtures.unit().id());
        assertThatThrownBy(() -> dialogue.notes(one.id())).isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> dialogue.note(one.id(), "x")).isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> dialogue.ask(one.id(), "x")).isInstanceOf(NotYourUnit.class);
    }

    @Test
    void theInboxIsSortedByWhatBurns() {
        Suggestion later = sent("以后的事");
        Suggestion sooner = sent("马上的事");
        fixtures.signIn(Role.ORGANISER);
        handling.assign(sooner.id(), new Assignment(office.id(), Set.of(), "", Term.URGENT, null));
        handling.assign(later.id(), to(office));
        fixtures.signIn(Role.HANDLER, office.id());
        assertThat(inbox.find(InboxQuery.of(InboxPart.OPEN), 0, 10))
                .extracting(InboxRow::id)
                .containsExactly(sooner.id(), later.id());
        assertThat(inbox.find(InboxQuery.of(InboxPart.OPEN), 1, 1))
                .extracting(InboxRow::id)
                .containsExactly(later.id());
        assertThat(inbox.count(InboxQuery.of(InboxPart.LATE))).isZero();
        assertThat(inbox.waiting(1).first()).extracting(InboxRow::id).containsExactly(sooner.id());
        assertThat(inbox.waiting(1).all()).isEqualTo(2);
    }

    private List<Long> asked() {
        return inbox.find(InboxQuery.of(InboxPart.ASKED), 0, 10).stream()
                .map(InboxRow::id)
                .toList();
    }

    private Suggestion sent(String what) {
        var typed = new NewSuggestion(what, village.id(), "", null, Category.ROADS, "", "", true, true, false);
        return suggestions.track(suggestions.submit(typed, List.of())).orElseThrow();
    }

    private static Assignment to(Unit unit) {
        return new Assignment(unit.id(), Set.of(), "", Term.COMPLAINT, null);
    }

    private ItemFile item(Suggestion one) {
        long itemId = rows.findById(one.id()).orElseThrow().itemId;
        return AsProgram.call(() -> ledger.file(itemId));
    }

    private Seen seen(Suggestion one) {
        return Seen.of(item(one).item());
    }

    /** What the listener does after the item's change was committed. */
    private void follow(Suggestion one) {
        transaction.executeWithoutResult(
                status -> follower.follow(rows.lock(one.id()).orElseThrow()));
    }
}
