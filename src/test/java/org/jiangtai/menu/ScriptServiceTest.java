package org.jiangtai.menu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiangtai.identity.Account;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Grant;
import org.jiangtai.identity.Role;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class ScriptServiceTest {

    private static final String TEXT = "各位乡亲，今天讲一条河。\n它从村口流过。";

    @Autowired
    Fixtures fixtures;

    @Autowired
    MenuService menu;

    @Autowired
    ScriptService scripts;

    @Autowired
    ReviewService reviews;

    @Autowired
    PastScripts pastScripts;

    @Test
    void aTopicIsReadyOnceSomebodyElseApprovedItsScript() {
        Topic topic = fixtures.topicWithoutScript();
        assertThat(topic.isReady()).isFalse();
        assertThat(topic.shelf()).isEqualTo(ShelfState.AWAITING_SCRIPT);
        assertThat(menu(topic)).isFalse();
        Script submitted = submitted(topic, fixtures.account(Role.ORGANISER, null));
        assertThat(now(topic).isReady()).as("only approval makes it ready").isFalse();

        fixtures.signIn(Role.REVIEWER);
        assertThat(reviews.waiting()).extracting(Script::id).contains(submitted.id());
        ScriptText approved = reviews.approve(submitted.id(), submitted.version());
        assertThat(approved.script().state()).isEqualTo(ScriptState.APPROVED);
        assertThat(approved.text()).isEqualTo(TEXT);
        assertThat(approved.script().reviewer()).isEqualTo("测试员");
        assertThat(now(topic).scriptVersion()).isEqualTo(1);
        assertThat(now(topic).canBeOrdered()).isTrue();
        assertThat(menu(topic)).isTrue();
        assertThat(reviews.waiting()).extracting(Script::id).doesNotContain(submitted.id());
    }

    @Test
    void aReadyTopicOffTheShelfCannotBeOrdered() {
        Topic topic = fixtures.topic();
        AsProgram.run(() -> menu.putOnShelf(topic.id(), false));
        assertThat(now(topic).isReady()).isTrue();
        assertThat(now(topic).canBeOrdered()).isFalse();
        assertThat(menu(topic)).isFalse();
    }

    @Test
    void nobodyReviewsAVersionThatHeOrSheWroteIn() {
        Account both =
                fixtures.account(Set.of(new Grant(Role.ORGANISER, null, null), new Grant(Role.REVIEWER, null, null)));
        Script own = submitted(fixtures.topicWithoutScript(), both);
        assertThat(scripts.possible(own.id())).containsExactly(ScriptAction.WITHDRAW);
        assertThat(reviews.waiting()).extracting(Script::id).doesNotContain(own.id());
        assertThatExceptionOfType(OwnScript.class).isThrownBy(() -> reviews.approve(own.id(), own.version()));
        assertThatExceptionOfType(OwnScript.class).isThrownBy(() -> reviews.sendBack(own.id(), own.version(), "改"));

        Account other =
                fixtures.account(Set.of(new Grant(Role.ORGANISER, null, null), new Grant(Role.REVIEWER, null, null)));
        fixtures.signIn(other);
        assertThat(scripts.possible(own.id())).contains(ScriptAction.REVIEW);
    }

    /** Otherwise two people could write it together and each approve the other's words. */
    @Test
    void whoWroteOnlyPartOfAVersionDoesNotReviewItEither() {
        Topic topic = fixtures.topicWithoutScript();
        fixtures.signIn(Role.ORGANISER);
        Script begun = scripts.save(new ScriptDraft(topic.id(), null, 0, TEXT)).script();
        Account second =
                fixtures.account(Set.of(new Grant(Role.ORGANISER, null, null), new Grant(Role.REVIEWER, null, null)));
        fixtures.signIn(second);
        Script grown = scripts.save(new ScriptDraft(topic.id(), begun.id(), begun.version(), TEXT + "\n第三段。"))
                .script();
        assertThat(grown.authors()).isEqualTo("测试员、测试员");
        Script submitted = scripts.submit(grown.id(), grown.version()).script();
        assertThatExceptionOfType(OwnScript.class)
                .isThrownBy(() -> reviews.approve(submitted.id(), submitted.version()));
    }

    @Test
    void aVersionThatWasSentBackIsChangedAndSubmittedAgain() {
        Topic topic = fixtures.topicWithoutScript();
        Account author = fixtures.account(Role.ORGANISER, null);
        Script submitted = submitted(topic, author);
        fixtures.signIn(Role.REVIEWER);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> reviews.sendBack(submitted.id(), submitted.version(), "  "));
        reviews.sendBack(submitted.id(), submitted.version(), "第二段请写具体。");

        fixtures.signIn(author);
        Script returned = scripts.read(submitted.id()).script();
        assertThat(returned.state()).isEqualTo(ScriptState.RETURNED);
        assertThat(returned.reason()).isEqualTo("第二段请写具体。");
        assertThat(scripts.returnedToMe()).extracting(Script::id).containsExactly(returned.id());
        Script changed = scripts.save(new ScriptDraft(topic.id(), returned.id(), returned.version(), "新的正文。"))
                .script();
        assertThat(changed.reason())
                .as("the reason stays in view while it is worked on")
                .isNotEmpty();
        Script again = scripts.submit(changed.id(), changed.version()).script();
        fixtures.signIn(Role.REVIEWER);
        Script approved = reviews.approve(again.id(), again.version()).script();
        assertThat(approved.number()).isEqualTo(1);
        assertThat(approved.reason()).isEmpty();
    }

    @Test
    void whatIsApprovedOrInReviewIsNotChanged() {
        Topic topic = fixtures.topic();
        fixtures.signIn(Role.ORGANISER);
        Script approved = scripts.versions(topic.id()).getFirst();
        assertThatExceptionOfType(WrongScriptState.class)
                .isThrownBy(() -> scripts.save(new ScriptDraft(topic.id(), approved.id(), approved.version(), "别的。")));
        assertThatExceptionOfType(WrongScriptState.class)
                .isThrownBy(() -> scripts.submit(approved.id(), approved.version()));
        assertThatExceptionOfType(WrongScriptState.class).isThrownBy(() -> scripts.withdraw(approved.id()));
        Script inReview = submitted(fixtures.topicWithoutScript(), fixtures.account(Role.ORGANISER, null));
        assertThatExceptionOfType(WrongScriptState.class)
                .isThrownBy(() -> scripts.save(new ScriptDraft(0, inReview.id(), inReview.version(), "别的。")));
    }

    @Test
    void theNextVersionReplacesTheOneInForceOnlyWhenItIsApproved() {
        Topic topic = fixtures.topic();
        Account author = fixtures.account(Role.ORGANISER, null);
        Script second = submitted(topic, author);
        assertThat(second.number()).isEqualTo(2);
        assertThat(now(topic).scriptVersion()).isEqualTo(1);
        assertThat(now(topic).openScript()).isEqualTo(ScriptState.IN_REVIEW);
        fixtures.signIn(Role.REVIEWER);
        reviews.approve(second.id(), second.version());
        assertThat(now(topic).scriptVersion()).isEqualTo(2);
        assertThat(now(topic).openScript()).isNull();
        List<Script> versions = scripts.versions(topic.id());
        assertThat(versions).extracting(Script::number).containsExactly(2, 1);
        assertThat(versions).extracting(Script::state).containsExactly(ScriptState.APPROVED, ScriptState.SUPERSEDED);
        assertThat(scripts.read(versions.getLast().id()).script().state()).isEqualTo(ScriptState.SUPERSEDED);
    }

    @Test
    void onlyOneVersionIsWorkedOnAtATime() {
        Topic topic = fixtures.topic();
        fixtures.signIn(Role.ORGANISER);
        Script begun = scripts.save(new ScriptDraft(topic.id(), null, 0, TEXT)).script();
        assertThatExceptionOfType(ScriptInWork.class)
                .isThrownBy(() -> scripts.save(new ScriptDraft(topic.id(), null, 0, "另一份。")))
                .satisfies(inWork -> assertThat(inWork.openId()).isEqualTo(begun.id()));
        assertThat(scripts.read(begun.id()).text()).isEqualTo(TEXT);
    }

    @Test
    void whoeverSavesOverSomebodyElseIsToldAndNothingIsLost() {
        Topic topic = fixtures.topicWithoutScript();
        fixtures.signIn(Role.ORGANISER);
        Script read = scripts.save(new ScriptDraft(topic.id(), null, 0, TEXT)).script();
        scripts.save(new ScriptDraft(topic.id(), read.id(), read.version(), "第一个人的。"));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> scripts.save(new ScriptDraft(topic.id(), read.id(), read.version(), "第二个人的。")));
        assertThat(scripts.read(read.id()).text()).isEqualTo("第一个人的。");
        assertThat(scripts.compareTyped(read.id(), "第二个人的。")).isNotEmpty();
    }

    /** Between reading and approving, the author may take it back, change it and submit it again. */
    @Test
    void onlyTheTextThatWasReadIsApproved() {
        Topic topic = fixtures.topicWithoutScript();
        Account author = fixtures.account(Role.ORGANISER, null);
        Script read = submitted(topic, author);
        Script back = scripts.withdraw(read.id()).script();
        assertThat(back.state()).isEqualTo(ScriptState.DRAFT);
        Script changed = scripts.save(new ScriptDraft(topic.id(), back.id(), back.version(), "换过的正文。"))
                .script();
        fixtures.signIn(Role.REVIEWER);
        assertThatExceptionOfType(WrongScriptState.class).isThrownBy(() -> reviews.approve(read.id(), read.version()));
        fixtures.signIn(author);
        scripts.submit(changed.id(), changed.version());
        fixtures.signIn(Role.REVIEWER);
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> reviews.approve(read.id(), read.version()));
        assertThat(now(topic).isReady()).isFalse();
    }

    @Test
    void ofTwoReviewersAtOnceOneDecides() throws Exception {
        Topic topic = fixtures.topicWithoutScript();
        Script submitted = submitted(topic, fixtures.account(Role.ORGANISER, null));
        List<Boolean> outcomes = together(
                as(fixtures.account(Role.REVIEWER, null), () -> reviews.approve(submitted.id(), submitted.version())),
                as(
                        fixtures.account(Role.REVIEWER, null),
                        () -> reviews.sendBack(submitted.id(), submitted.version(), "不行")));
        assertThat(outcomes).containsExactlyInAnyOrder(true, false);
        fixtures.signIn(Role.AUDITOR);
        Script decided = scripts.read(submitted.id()).script();
        assertThat(decided.state()).isEqualTo(outcomes.getFirst() ? ScriptState.APPROVED : ScriptState.RETURNED);
        assertThat(decided.reason().isEmpty()).isEqualTo(outcomes.getFirst());
    }

    @Test
    void ofTwoWhoBeginAVersionAtOnceOneIsToldOfTheOther() throws Exception {
        Topic topic = fixtures.topic();
        List<Boolean> outcomes = together(
                as(
                        fixtures.account(Role.ORGANISER, null),
                        () -> scripts.save(new ScriptDraft(topic.id(), null, 0, "甲写的。"))),
                as(
                        fixtures.account(Role.ORGANISER, null),
                        () -> scripts.save(new ScriptDraft(topic.id(), null, 0, "乙写的。"))));
        assertThat(outcomes).containsExactlyInAnyOrder(true, false);
        fixtures.signIn(Role.AUDITOR);
        assertThat(scripts.versions(topic.id())).extracting(Script::number).containsExactly(2, 1);
        assertThat(scripts.read(scripts.versions(topic.id()).getFirst().id()).text())
                .isEqualTo(outcomes.getFirst() ? "甲写的。" : "乙写的。");
    }

    @Test
    void aLecturerWorksOnOwnScriptsOnly() {
        Topic topic = fixtures.topic();
        Account lecturer = fixtures.account(Role.LECTURER, null);
        fixtures.signIn(lecturer);
        Script own = scripts.save(new ScriptDraft(topic.id(), null, 0, TEXT)).script();
        assertThat(scripts.possible(own.id())).containsExactlyInAnyOrder(ScriptAction.EDIT, ScriptAction.SUBMIT);
        fixtures.signIn(Role.LECTURER);
        assertThat(scripts.possible(own.id())).isEmpty();
        assertThatExceptionOfType(NotYourScript.class)
                .isThrownBy(() -> scripts.save(new ScriptDraft(topic.id(), own.id(), own.version(), "别人的。")));
        assertThatExceptionOfType(NotYourScript.class).isThrownBy(() -> scripts.submit(own.id(), own.version()));
        fixtures.signIn(Role.ORGANISER);
        assertThat(scripts.save(new ScriptDraft(topic.id(), own.id(), own.version(), "组织者改的。"))
                        .text())
                .isEqualTo("组织者改的。");
    }

    @Test
    void scriptsAreReadByThoseWhoWorkWithThemAndNotByKeepers() {
        Topic topic = fixtures.topic();
        fixtures.signIn(Role.AUDITOR);
        Script script = scripts.versions(topic.id()).getFirst();
        for (Role role : List.of(Role.ORGANISER, Role.LECTURER, Role.REVIEWER, Role.AUDITOR)) {
            fixtures.signIn(role);
            assertThat(scripts.read(script.id()).text()).isNotEmpty();
        }
        for (Role role : List.of(Role.KEEPER, Role.HANDLER, Role.ADMINISTRATOR)) {
            fixtures.signIn(role);
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> scripts.read(script.id()));
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> scripts.versions(topic.id()));
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> scripts.compare(script.id(), script.id()));
        }
        fixtures.signIn(Role.KEEPER);
        assertThat(menu.topic(topic.id()).orElseThrow().isReady())
                .as("a keeper sees that there is one")
                .isTrue();
    }

    @Test
    void anyTwoVersionsOfATopicAreComparedAndNoOthers() {
        Topic topic = fixtures.topicWithoutScript();
        AsProgram.run(() -> pastScripts.store(
                topic.id(),
                List.of(
                        PastScript.approved("村口有一条清清的小河。", "王明", Instant.EPOCH, "李正"),
                        PastScript.approved("村口有一条清清的大河。", "王明", Instant.EPOCH, "李正"),
                        PastScript.approved("村口有一条清清的大河，能游泳。", "王明", Instant.EPOCH, "李正"))));
        fixtures.signIn(Role.REVIEWER);
        List<Script> versions = scripts.versions(topic.id());
        List<ComparedParagraph> compared =
                scripts.compare(versions.get(2).id(), versions.get(0).id());
        assertThat(compared.getFirst().pieces())
                .extracting(ComparedParagraph.Piece::text)
                .containsExactly("村口有一条清清的", "小河", "大河，能游泳", "。");
        Script other = scripts.versions(fixtures.topic().id()).getFirst();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> scripts.compare(versions.getFirst().id(), other.id()));
    }

    @Test
    void theLongestTextOfTheWidestCharactersIsKept() {
        Topic topic = fixtures.topicWithoutScript();
        fixtures.signIn(Role.ORGANISER);
        String longest = "𠮷".repeat(ScriptRules.MOST_TEXT);
        ScriptText saved = scripts.save(new ScriptDraft(topic.id(), null, 0, longest));
        assertThat(scripts.read(saved.script().id()).text()).isEqualTo(longest);
        assertThat(saved.script().characters()).isEqualTo(ScriptRules.MOST_TEXT);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> scripts.save(new ScriptDraft(
                        topic.id(), saved.script().id(), saved.script().version(), longest + "字")));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> scripts.save(new ScriptDraft(
                        topic.id(), saved.script().id(), saved.script().version(), " \n ")));
    }

    private Script submitted(Topic topic, Account author) {
        fixtures.signIn(author);
        Script saved = scripts.save(new ScriptDraft(topic.id(), null, 0, TEXT)).script();
        return scripts.submit(saved.id(), saved.version()).script();
    }

    private Topic now(Topic topic) {
        return menu.topic(topic.id()).orElseThrow();
    }

    private boolean menu(Topic topic) {
        return AsProgram.call(menu::orderable).stream().anyMatch(each -> each.id() == topic.id());
    }

    private <T> Callable<T> as(Account account, Callable<T> work) {
        return () -> {
            fixtures.signIn(account);
            return work.call();
        };
    }

    /** Runs both at the same moment; true for whoever had success, false for whoever was told why not. */
    private static List<Boolean> together(Callable<?> one, Callable<?> other) throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<? extends Future<?>> running = List.of(one, other).stream()
                    .map(work -> threads.submit(() -> {
                        barrier.await();
                        return work.call();
                    }))
                    .toList();
            return running.stream().map(ScriptServiceTest::succeeded).toList();
        }
    }

    private static boolean succeeded(Future<?> running) {
        try {
            running.get();
            return true;
        } catch (ExecutionException refused) {
            assertThat(refused.getCause()).isInstanceOf(Failure.class);
            return false;
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
