package org.jiangtai.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.jiangtai.event.Event;
import org.jiangtai.identity.Account;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Grant;
import org.jiangtai.identity.Role;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.ReviewService;
import org.jiangtai.menu.Script;
import org.jiangtai.menu.ScriptService;
import org.jiangtai.menu.Topic;
import org.jiangtai.place.NotYourUnit;
import org.jiangtai.place.Unit;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerDraft;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.StoryFixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class StoryServiceTest {

    @Autowired
    private StoryFixtures made;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private StoryService stories;

    @Autowired
    private StoryWork work;

    @Autowired
    private StoryReview reviews;

    @Autowired
    private StoryUse use;

    @Autowired
    private ConsentDesk desk;

    @Autowired
    private StoryLibrary library;

    @Autowired
    private StoryTellings tellings;

    @Autowired
    private MenuService menu;

    @Autowired
    private ScriptService scripts;

    @Autowired
    private ReviewService scriptReviews;

    @Autowired
    private LecturerService lecturers;

    @Autowired
    private ZoneId zone;

    @Autowired
    private JdbcClient database;

    @Test
    void aLeadGoesThroughVerificationWritingAndReviewIntoTheLibraryAndIsTold() {
        Unit unit = fixtures.unit();
        fixtures.signIn(Role.KEEPER, unit.id());
        Story lead = stories.save(made.draft(unit, null));
        assertThat(lead.state()).isEqualTo(StoryState.LEAD);
        assertThat(lead.maskedName()).isEqualTo("张**");
        assertThat(lead.maskedPhone()).isEqualTo("139****5678");
        assertThat(lead.foundBy()).isEqualTo("测试员");

        work.verify(lead.id());
        assertThatThrownBy(() -> work.writeUp(lead.id())).isInstanceOf(NotVerified.class);
        work.check(lead.id(), "问了邻居两家，说法一致");
        work.writeUp(lead.id());
        assertThatThrownBy(() -> work.submit(lead.id())).isInstanceOf(InvalidInput.class);
        work.write(lead.id(), 0, "那年发大水，\r\n她守了三天。");
        work.submit(lead.id());
        assertThatThrownBy(() -> work.write(lead.id(), 1, "再改")).isInstanceOf(WrongStoryState.class);
        work.takeBack(lead.id());
        work.write(lead.id(), 1, "那年发大水，她守了三天三夜。");
        work.submit(lead.id());
        assertThat(stories.texts(lead.id())).extracting(StoryText::number).containsExactly(2, 1);

        fixtures.signIn(Role.REVIEWER);
        assertThat(reviews.waiting()).extracting(Story::id).contains(lead.id());
        reviews.sendBack(lead.id(), "结尾太短");
        assertThat(stories.require(lead.id()).reason()).isEqualTo("结尾太短");

        fixtures.signIn(Role.KEEPER, unit.id());
        work.write(lead.id(), 2, "那年发大水，她守了三天三夜，堤没有破。");
        work.submit(lead.id());
        fixtures.signIn(Role.REVIEWER);
        reviews.approve(lead.id(), stories.require(lead.id()).version());

        fixtures.signIn(Role.KEEPER, unit.id());
        assertThatThrownBy(() -> use.tell(lead.id(), "王明", "村部", today())).isInstanceOf(NoTellerConsent.class);
        desk.paper(lead.id(), false, made.paper());
        assertThatThrownBy(() -> use.tell(lead.id(), "王明", "村部", today().plusDays(1)))
                .isInstanceOf(InvalidInput.class);
        use.tell(lead.id(), "王明", "村部", today());
        Story told = stories.require(lead.id());
        assertThat(told.state()).isEqualTo(StoryState.TOLD);
        assertThat(told.retold()).isEqualTo(new Story.Retold("王明", "村部", today()));
        assertThat(stories.history(lead.id())).extracting(StoryStep::action).startsWith(StoryAction.TELL);
    }

    @Test
    void whoWroteAStoryDoesNotReviewIt() {
        Unit unit = fixtures.unit();
        Account both =
                fixtures.account(Set.of(new Grant(Role.REVIEWER, null, null), new Grant(Role.KEEPER, unit.id(), null)));
        fixtures.signIn(both);
        long id = inReview(unit);
        assertThat(reviews.waiting()).extracting(Story::id).doesNotContain(id);
        assertThatThrownBy(() -> reviews.approve(id, 1)).isInstanceOf(OwnStory.class);
        assertThatThrownBy(() -> reviews.sendBack(id, "不行")).isInstanceOf(OwnStory.class);
        assertThat(stories.possible(id)).doesNotContain(StoryAction.APPROVE);
    }

    @Test
    void withoutTheTellersConsentNothingIsPublishedMadeAScriptOrTold() {
        long id = made.inLibrary(fixtures.unit());
        fixtures.signIn(Role.ORGANISER);
        assertThatThrownBy(() -> use.publish(id)).isInstanceOf(NoTellerConsent.class);
        assertThatThrownBy(() -> use.makeScript(id)).isInstanceOf(NoTellerConsent.class);
        assertThatThrownBy(() -> use.tell(id, "王明", "村部", today())).isInstanceOf(NoTellerConsent.class);
        assertThat(library.find(id)).isEmpty();
        assertThat(stories.require(id).topicId()).isNull();
    }

    @Test
    void aScriptIsMadeOnceAndCreditsTheLecturer() {
        Lecturer lecturer = fixtures.lecturer();
        Unit unit = fixtures.unit();
        long id = made.inLibrary(unit, lecturer.id());
        fixtures.signIn(Role.ORGANISER);
        desk.paper(id, false, made.paper());
        long topicId = use.makeScript(id);
        Topic topic = menu.topic(topicId).orElseThrow();
        assertThat(topic.onShelf()).isFalse();
        assertThat(topic.title()).isEqualTo("守堤的人");
        Script script = scripts.versions(topicId).getFirst();
        assertThat(script.authors()).startsWith(lecturer.name() + "、");
        assertThat(scripts.read(script.id()).text())
                .contains("# 守堤的人", "守了三天", "宣讲员" + lecturer.name(), unit.shortName());
        assertThat(stories.require(id).topicId()).isEqualTo(topicId);
        assertThatThrownBy(() -> use.makeScript(id)).isInstanceOf(WrongStoryState.class);
        scripts.submit(script.id(), script.version());
        fixtures.signIn(Role.REVIEWER);
        assertThat(scriptReviews.waiting()).extracting(Script::id).contains(script.id());
    }

    @Test
    void aRejectedStoryComesBackToWhereItStood() {
        long id = made.inLibrary(fixtures.unit());
        fixtures.signIn(Role.ORGANISER);
        assertThatThrownBy(() -> work.reject(id, "")).isInstanceOf(InvalidInput.class);
        work.reject(id, "和另一个重复");
        assertThat(stories.require(id).reason()).isEqualTo("和另一个重复");
        assertThatThrownBy(() -> desk.link(id)).isInstanceOf(WrongStoryState.class);
        work.reopen(id);
        assertThat(stories.require(id).state()).isEqualTo(StoryState.LIBRARY);
        use.revise(id, "年份不对");
        assertThat(stories.require(id).state()).isEqualTo(StoryState.WRITING);
    }

    @Test
    void aKeeperSeesAndWritesTheOwnUnitsStoriesAlone() {
        Unit unit = fixtures.unit();
        Unit other = fixtures.unit();
        fixtures.signIn(Role.KEEPER, unit.id());
        long id = stories.save(made.draft(unit, null)).id();
        assertThatThrownBy(() -> stories.save(made.draft(other, null))).isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> work.reject(id, "x")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> use.publish(id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> reviews.approve(id, 0)).isInstanceOf(AccessDeniedException.class);

        fixtures.signIn(Role.KEEPER, other.id());
        assertThat(stories.all()).extracting(Story::id).doesNotContain(id);
        assertThatThrownBy(() -> stories.require(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> work.verify(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.link(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stories.reveal(id)).isInstanceOf(NotFound.class);
    }

    @Test
    void aLecturerWritesOfTheOwnLecturesAlone() {
        Unit unit = fixtures.unit();
        Account account = fixtures.account(Role.LECTURER, null);
        Lecturer lecturer = withAccount(fixtures.lecturer(), account.id());
        Lecturer other = fixtures.lecturer();
        long others =
                AsProgram.call(() -> stories.save(made.draft(unit, other.id()))).id();
        long own = AsProgram.call(() -> stories.save(made.draft(unit, lecturer.id())))
                .id();
        fixtures.signIn(account);
        assertThat(stories.all()).extracting(Story::id).contains(own).doesNotContain(others);
        assertThatThrownBy(() -> stories.require(others)).isInstanceOf(NotFound.class);
        Story mine = stories.save(made.draft(unit, other.id()));
        assertThat(mine.lecturerName()).isEqualTo(lecturer.name());
        assertThatThrownBy(() -> work.verify(own)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> work.write(own, 0, "x")).isInstanceOf(WrongStoryState.class);
    }

    @Test
    void whoHasNothingToDoWithStoriesDoesNotSeeThem() {
        long id = AsProgram.call(() -> stories.save(made.draft(fixtures.unit(), null)))
                .id();
        for (Role role : Set.of(Role.HANDLER, Role.ADMINISTRATOR)) {
            fixtures.signIn(role);
            assertThatThrownBy(() -> stories.all()).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> stories.require(id)).isInstanceOf(AccessDeniedException.class);
        }
        fixtures.signIn(Role.AUDITOR);
        assertThat(stories.require(id).id()).isEqualTo(id);
        assertThatThrownBy(() -> stories.reveal(id)).isInstanceOf(AccessDeniedException.class);
        assertThat(stories.possible(id)).isEmpty();
    }

    @Test
    void whoWasOvertakenLosesNothingAndOverwritesNothing() {
        Unit unit = fixtures.unit();
        fixtures.signIn(Role.ORGANISER);
        Story read = stories.save(made.draft(unit, null));
        stories.save(new StoryChange(read).title("新标题").draft());
        assertThatThrownBy(() -> stories.save(new StoryChange(read).title("另一个").draft()))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
        assertThat(stories.require(read.id()).title()).isEqualTo("新标题");
        assertThat(stories.reveal(read.id()).name())
                .as("a name that was not typed stays")
                .isEqualTo("张小兰");
    }

    @Test
    void aLectureOnItsTopicTellsItOnceItIsOver() {
        Lecturer lecturer = fixtures.lecturer();
        long id = made.inLibrary(fixtures.unit());
        fixtures.signIn(Role.ORGANISER);
        desk.paper(id, false, made.paper());
        long topicId = use.makeScript(id);
        Event lecture = fixtures.openEvent(20);
        announced(lecture, topicId, lecturer, Instant.now().plus(Duration.ofDays(1)));
        tellings.look();
        assertThat(stories.require(id).state()).isEqualTo(StoryState.LIBRARY);

        Instant over = Instant.now().minus(Duration.ofDays(1));
        announced(lecture, topicId, lecturer, over);
        tellings.look();
        Story told = stories.require(id);
        assertThat(told.state()).isEqualTo(StoryState.TOLD);
        assertThat(told.retold()).isNotNull().satisfies(retold -> {
            assertThat(retold.by()).isEqualTo(lecturer.name());
            assertThat(retold.on()).isEqualTo(LocalDate.ofInstant(over.minus(Duration.ofHours(1)), zone));
        });
    }

    /** As everybody reads it, an hour long. */
    private void announced(Event lecture, long topicId, Lecturer lecturer, Instant end) {
        database.sql("update event_released set topic_id = ?, lecturer_name = ?, starts_at = ?, ends_at = ? "
                        + "where event_id = ?")
                .params(
                        topicId,
                        lecturer.name(),
                        LocalDateTime.ofInstant(end.minus(Duration.ofHours(1)), ZoneOffset.UTC),
                        LocalDateTime.ofInstant(end, ZoneOffset.UTC),
                        lecture.id())
                .update();
    }

    private long inReview(Unit unit) {
        return made.submitted(unit, null, "那年发大水，她守了三天。");
    }

    private LocalDate today() {
        return LocalDate.now(zone);
    }

    private Lecturer withAccount(Lecturer lecturer, long accountId) {
        return AsProgram.call(() -> lecturers.save(new LecturerDraft(
                lecturer.id(),
                lecturer.name(),
                lecturer.unitId(),
                null,
                "",
                lecturer.themeIds(),
                lecturer.languages(),
                lecturer.daysOff(),
                lecturer.state(),
                accountId)));
    }
}
