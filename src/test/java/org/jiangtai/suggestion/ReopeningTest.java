package org.jiangtai.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiangtai.followup.ItemService;
import org.jiangtai.followup.ItemState;
import org.jiangtai.followup.VerificationService;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.place.Unit;
import org.jiangtai.setting.WorkingDays;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.Publishing;
import org.jiangtai.testing.Today;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.security.core.context.SecurityContextHolder;

/** "Not solved": what it opens again, until when, and for whom. */
@DatabaseTest
class ReopeningTest {

    @Autowired
    Fixtures fixtures;

    Handed handed;

    @Autowired
    void begin(AutowireCapableBeanFactory beans) {
        handed = beans.createBean(Handed.class);
    }

    @Autowired
    TrackingService tracking;

    @Autowired
    HandlingService handling;

    @Autowired
    MergeService merging;

    @Autowired
    InboxService inbox;

    @Autowired
    ItemService items;

    @Autowired
    VerificationService verification;

    @Autowired
    PublicationService publications;

    @Autowired
    BoardReader board;

    @Autowired
    WorkingDays workingDays;

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
    void whoIsToldNoNeedNotWaitUntilSomebodyHasVerifiedThat() {
        Suggestion one = handed.sent(village, "桥头要装护栏");
        AsProgram.run(() -> handling.assign(one.id(), Handed.to(office)));
        AsProgram.run(() -> handling.answer(one.id(), Adoption.NOT_ADOPTED, "桥归公路处管"));
        assertThat(handed.item(one).state()).isEqualTo(ItemState.TO_VERIFY);

        say(one, false, "没人去看过");

        assertThat(handed.item(one).state()).isEqualTo(ItemState.IN_PROGRESS);
        assertThat(handed.item(one).dueOn()).isEqualTo(workingDays.plus(Today.date(), 13));
        assertThat(now(one).state()).isEqualTo(SuggestionState.ASSIGNED);
        assertThat(now(one).dueOn()).isEqualTo(handed.item(one).dueOn());
        fixtures.signIn(Role.REVIEWER);
        assertThatThrownBy(() -> verification.close(handed.seen(one), "不用办"))
                .as("nobody says any more that it is done")
                .isInstanceOf(RuntimeException.class);
        handed.follow(one);
        assertThat(now(one).steps()).extracting(Step::kind).doesNotContain(StepKind.DONE);
    }

    @Test
    void whoIsToldNoIsNotToldThatItIsDoneOnceThatIsVerified() {
        Suggestion one = handed.sent(village, "村口要装红绿灯");
        AsProgram.run(() -> handling.assign(one.id(), Handed.to(office)));
        AsProgram.run(() -> handling.answer(one.id(), Adoption.NOT_ADOPTED, "车流不够"));
        AsProgram.run(() -> verification.close(handed.seen(one), "核实过车流"));

        handed.follow(one);

        assertThat(handed.item(one).state()).isEqualTo(ItemState.CLOSED);
        assertThat(now(one).steps()).extracting(Step::kind).doesNotContain(StepKind.DONE);
    }

    @Test
    void whatAVerifierSentBackGetsANewDeadlineToo() {
        Suggestion one = handed.sent(village, "井盖要换");
        AsProgram.run(() -> handling.assign(one.id(), Handed.to(office)));
        AsProgram.run(() -> handling.answer(one.id(), Adoption.NOT_ADOPTED, "不用换"));
        AsProgram.run(() -> verification.sendBack(handed.seen(one), "要换"));

        say(one, false, "");

        assertThat(handed.item(one).state()).isEqualTo(ItemState.IN_PROGRESS);
        assertThat(now(one).state()).isEqualTo(SuggestionState.ASSIGNED);
    }

    @Test
    void whatNoUnitEverHadGetsADayOfItsOwnAgain() {
        Suggestion one = handed.sent(village, "宣讲时间太晚");
        AsProgram.run(() -> handling.accept(one.id()));
        AsProgram.run(() -> handling.answer(one.id(), Adoption.ADOPTED, "改到下午"));
        handed.longAgo(one);

        say(one, false, "还是晚上");

        assertThat(now(one).state()).isEqualTo(SuggestionState.ACCEPTED);
        assertThat(now(one).dueOn()).isEqualTo(workingDays.plus(Today.date(), 3));
    }

    @Test
    void whatGoesOnForLongGoesOnAndIsAnsweredByADayOfItsOwn() {
        Suggestion one = handed.sent(village, "小河要清淤");
        AsProgram.run(() -> handling.assign(one.id(), Handed.to(office)));
        AsProgram.run(() -> items.keepLongTerm(handed.seen(one), "年年要清"));
        handed.follow(one);
        AsProgram.run(() -> handling.answer(one.id(), Adoption.PARTLY_ADOPTED, "每年清一次"));
        handed.longAgo(one);

        say(one, false, "今年没清");
        handed.follow(one);

        assertThat(handed.item(one).state()).isEqualTo(ItemState.LONG_TERM);
        assertThat(now(one).state()).isEqualTo(SuggestionState.ASSIGNED);
        assertThat(now(one).dueOn()).isEqualTo(workingDays.plus(Today.date(), 3));
    }

    @Test
    void whatIsKeptForLongIsOverdueNoMoreAndKeepsADayForItsAnswer() {
        Suggestion late = handed.sent(village, "路边要种树");
        Suggestion early = handed.sent(village, "田埂要修");
        AsProgram.run(() -> {
            handling.assign(late.id(), Handed.to(office));
            handling.assign(early.id(), Handed.to(office));
        });
        LocalDate promised = now(early).dueOn();
        handed.longAgo(late);
        AsProgram.run(() -> items.keepLongTerm(handed.seen(late), "分三年种"));
        AsProgram.run(() -> items.keepLongTerm(handed.seen(early), "分三年修"));
        handed.follow(late);
        handed.follow(early);
        Publishing.publish(publications, late.id(), "种行道树");

        LocalDate answer = workingDays.plus(Today.date(), 3);
        assertThat(now(late).dueOn()).isEqualTo(answer);
        assertThat(now(early).dueOn()).as("as it was promised").isEqualTo(promised);
        assertThat(board.read(List.of(late.id())))
                .extracting(PublishedSuggestion::longTerm)
                .containsExactly(true);
        assertThat(board.all(null, Today.date()).byOffice().get(office.id()).late())
                .isZero();
        handed.longAgo(late);
        handed.follow(late);
        assertThat(now(late).dueOn())
                .as("once, and not with each word about it")
                .isEqualTo(answer.minusDays(90));
    }

    @Test
    void eachAuthorSaysItOnceMoreOfANewAnswer() {
        Suggestion lead = handed.sent(village, "路灯不亮");
        Suggestion same = handed.sent(village, "路灯坏了");
        AsProgram.run(() -> {
            merging.merge(lead.id(), Set.of(same.id()));
            handling.accept(lead.id());
            handling.answer(lead.id(), Adoption.ADOPTED, "换了");
        });
        say(same, false, "没换");
        assertThat(tracking.follow(same.trackingCode()).orElseThrow().mayJudge())
                .isFalse();
        AsProgram.run(() -> handling.answer(lead.id(), Adoption.ADOPTED, "这次真换了"));

        assertThat(tracking.follow(same.trackingCode()).orElseThrow().mayJudge())
                .isTrue();
        say(same, true, "亮了");
        assertThat(now(same).solved()).isTrue();
    }

    /** One author speaks while somebody merges the same ones, over and over: neither waits for the other for ever. */
    @Test
    void sayingAndMergingLockInOneOrder() throws Exception {
        Suggestion own = handed.sent(village, "水压低");
        Suggestion lead = handed.sent(village, "水压太低");
        AsProgram.run(() -> {
            merging.merge(lead.id(), Set.of(own.id()));
            handling.accept(lead.id());
            handling.answer(lead.id(), Adoption.ADOPTED, "换了泵");
        });
        say(own, true, "");
        var start = new CountDownLatch(1);
        List<Future<?>> tries = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                boolean says = i % 2 == 0;
                tries.add(threads.submit(() -> {
                    start.await();
                    for (int n = 0; n < 40; n++) {
                        assertThatThrownBy(() -> {
                                    if (says) {
                                        tracking.say(own.trackingCode(), true, "", List.of());
                                    } else {
                                        AsProgram.run(() -> merging.merge(lead.id(), Set.of(own.id())));
                                    }
                                })
                                .isInstanceOf(WrongState.class);
                    }
                    return null;
                }));
            }
            start.countDown();
        }
        for (Future<?> one : tries) {
            one.get();
        }
    }

    private void say(Suggestion one, boolean solved, String words) {
        SecurityContextHolder.clearContext();
        tracking.say(one.trackingCode(), solved, words, List.of());
    }

    private Suggestion now(Suggestion one) {
        return AsProgram.call(() -> inbox.require(one.id()));
    }
}
