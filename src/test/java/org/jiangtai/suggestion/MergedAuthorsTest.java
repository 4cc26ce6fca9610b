package org.jiangtai.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.notification.Message;
import org.jiangtai.place.Unit;
import org.jiangtai.setting.WorkingDays;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.Today;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What those hear whose suggestions go on with another one, and how long something is kept of them. */
@DatabaseTest
class MergedAuthorsTest {

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
    SuggestionRepository rows;

    @Autowired
    SilentSuggestions silent;

    @Autowired
    PhoneVault vault;

    @Autowired
    WorkingDays workingDays;

    private final List<Message> told = new ArrayList<>();
    private SuggestionNews news;
    private Suggestion lead;
    private Suggestion same;
    private Suggestion third;

    @BeforeEach
    void merge() {
        Unit village = fixtures.unit();
        news = new SuggestionNews(rows, vault, told::add);
        lead = handed.sent(village, "公交站太远", Fixtures.phone());
        same = handed.sent(village, "公交站离村太远", Fixtures.phone());
        third = handed.sent(village, "公交站很远", Fixtures.phone());
        AsProgram.run(() -> merging.merge(lead.id(), Set.of(same.id(), third.id())));
    }

    @Test
    void whoIsMergedIsForgottenWithTheOneItGoesOnWithAndNotBefore() {
        var authors = new AuthorRetention(rows, silent, Duration.ofDays(183));
        Instant later = Instant.now().plus(Duration.ofDays(184));

        authors.forget(later);
        assertThat(personal(lead, same)).as("somebody works on it").containsExactly(true, true);

        AsProgram.run(() -> handling.accept(lead.id()));
        AsProgram.run(() -> handling.answer(lead.id(), Adoption.ADOPTED, "加了一站"));
        authors.forget(Instant.now().plus(Duration.ofDays(182)));
        assertThat(personal(lead, same)).as("too early").containsExactly(true, true);
        assertThat(authors.due(later)).isPositive();
        authors.forget(later);
        assertThat(personal(lead, same)).containsExactly(false, false);
        assertThat(authors.due(later)).isZero();
    }

    @Test
    void aWordAboutTheOneThatLeadsKeepsThemAll() {
        AsProgram.run(() -> handling.refuse(lead.id(), "不归本区"));
        rows.findById(same.id()).ifPresent(row -> assertThat(row.state).isEqualTo(SuggestionState.MERGED));
        Instant refused = rows.findById(lead.id()).orElseThrow().answeredAt;
        List<Long> before = new ArrayList<>();
        silent.sum(refused, ids -> before.addAll(ids) ? 1 : 0);
        assertThat(before).doesNotContain(lead.id(), same.id());
        List<Long> after = new ArrayList<>();
        silent.sum(refused.plusMillis(1), ids -> after.addAll(ids) ? 1 : 0);
        assertThat(after).contains(lead.id(), same.id(), third.id());
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPTED", "NOT_ACCEPTED", "ASSIGNED", "HANDED_BACK", "ANSWERED", "DONE"})
    void whatHappensToTheOneThatLeadsIsToldToAll(StepKind kind) {
        news.on(new SuggestionMoved(lead.id(), kind));
        assertThat(told).extracting(Message::values).containsExactlyInAnyOrder(code(lead), code(same), code(third));
    }

    @Test
    void whoGoesOwnWaysAgainIsToldAlone() {
        news.on(new SuggestionMoved(same.id(), StepKind.UNMERGED));
        assertThat(told).extracting(Message::values).containsExactly(code(same));
        assertThat(told).extracting(Message::templateKey).containsExactly("sms.suggestion.unmerged");
    }

    @Test
    void thatOneSaysNotSolvedIsToldToTheOthersWithoutItsWords() {
        AsProgram.run(() -> handling.accept(lead.id()));
        AsProgram.run(() -> handling.answer(lead.id(), Adoption.ADOPTED, "加了一站"));
        tracking.say(same.trackingCode(), false, "我家老人走不动", List.of());

        assertThat(kinds(lead)).containsOnlyOnce(StepKind.REOPENED).doesNotContain(StepKind.NOT_SOLVED);
        assertThat(kinds(third)).containsOnlyOnce(StepKind.REOPENED);
        assertThat(kinds(same)).doesNotContain(StepKind.REOPENED);
        news.on(new SuggestionMoved(third.id(), StepKind.REOPENED));
        assertThat(told).extracting(Message::values).containsExactly(code(third));
        assertThat(told).extracting(Message::templateKey).containsExactly("sms.suggestion.reopened");
    }

    @Test
    void thatTheLeadingOneSaysNotSolvedIsToldToTheOthers() {
        AsProgram.run(() -> handling.accept(lead.id()));
        AsProgram.run(() -> handling.answer(lead.id(), Adoption.ADOPTED, "加了一站"));
        tracking.say(lead.trackingCode(), false, "", List.of());

        assertThat(kinds(lead)).contains(StepKind.NOT_SOLVED).doesNotContain(StepKind.REOPENED);
        assertThat(kinds(same)).containsOnlyOnce(StepKind.REOPENED);
        assertThat(kinds(third)).containsOnlyOnce(StepKind.REOPENED);
    }

    @Test
    void whatIsPartedAfterMonthsWaitsAsIfItHadJustComeIn() {
        handed.longAgo(same);
        AsProgram.run(() -> merging.unmerge(same.id()));
        assertThat(handed.row(same).dueOn).isEqualTo(workingDays.plus(Today.date(), 3));
    }

    private List<Boolean> personal(Suggestion... some) {
        return Arrays.stream(some).map(one -> handed.row(one).isPersonal()).toList();
    }

    private List<StepKind> kinds(Suggestion one) {
        return AsProgram.call(() -> inbox.require(one.id())).steps().stream()
                .map(Step::kind)
                .toList();
    }

    private static List<String> code(Suggestion one) {
        String code = one.trackingCode();
        return List.of(code.substring(0, 4) + " " + code.substring(4));
    }
}
