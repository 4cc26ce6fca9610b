package org.jiangtai.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
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
import org.jiangtai.privacy.Agreement;
import org.jiangtai.shared.CleanPhoto;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Photos;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerDraft;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.Pictures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class StoryServiceTest {

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
    private ConsentLinks links;

    @Autowired
    private StoryLibrary library;

    @Autowired
    private StoryTellings tellings;

    @Autowired
    private TellerRetention tellers;

    @Autowired
    private SignatureRetention signatures;

    @Autowired
    private SealedStories sealed;

    @Autowired
    private MenuService menu;

    @Autowired
    private ScriptService scripts;

    @Autowired
    private ReviewService scriptReviews;

    @Autowired
    private LecturerService lecturers;

    @Autowired
    private Photos photos;

    @Autowired
    private ZoneId zone;

    @Test
    void aLeadGoesThroughVerificationWritingAndReviewIntoTheLibraryAndIsTold() {
        Unit unit = fixtures.unit();
        fixtures.signIn(Role.KEEPER, unit.id());
        Story lead = stories.save(draft(unit, null));
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
        assertThatThrownBy(() -> reviews.approve(lead.id(), 1)).isInstanceOf(TextOvertaken.class);
        reviews.sendBack(lead.id(), "结尾太短");
        assertThat(stories.require(lead.id()).reason()).isEqualTo("结尾太短");

        fixtures.signIn(Role.KEEPER, unit.id());
        work.write(lead.id(), 2, "那年发大水，她守了三天三夜，堤没有破。");
        work.submit(lead.id());
        fixtures.signIn(Role.REVIEWER);
        reviews.approve(lead.id(), 3);

        fixtures.signIn(Role.KEEPER, unit.id());
        assertThatThrownBy(() -> use.tell(lead.id(), "王明", "村部", today())).isInstanceOf(NoTellerConsent.class);
        desk.paper(lead.id(), false, paper());
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
        long id = inLibrary(fixtures.unit());
        fixtures.signIn(Role.ORGANISER);
        assertThatThrownBy(() -> use.publish(id)).isInstanceOf(NoTellerConsent.class);
        assertThatThrownBy(() -> use.makeScript(id)).isInstanceOf(NoTellerConsent.class);
        assertThatThrownBy(() -> use.tell(id, "王明", "村部", today())).isInstanceOf(NoTellerConsent.class);
        assertThat(library.find(id)).isEmpty();
        assertThat(stories.require(id).topicId()).isNull();
    }

    @Test
    void aConsentThatIsTakenBackTakesTheStoryOff() {
        long id = inLibrary(fixtures.unit());
        fixtures.signIn(Role.ORGANISER);
        desk.paper(id, true, paper());
        use.publish(id);
        long topicId = use.makeScript(id);
        menu.putOnShelf(topicId, true);
        assertThat(library.find(id)).hasValueSatisfying(open -> {
            assertThat(open.teller()).isEqualTo("张小兰");
            assertThat(open.text()).contains("守了三天");
        });
        assertThatThrownBy(() -> desk.withdraw(id, " ")).isInstanceOf(InvalidInput.class);
        desk.withdraw(id, "打电话来说不想公开");
        assertThat(library.find(id)).isEmpty();
        assertThat(menu.topic(topicId).orElseThrow().onShelf()).isFalse();
        assertThatThrownBy(() -> use.publish(id)).isInstanceOf(NoTellerConsent.class);
        assertThatThrownBy(() -> desk.withdraw(id, "又说一次")).isInstanceOf(NoTellerConsent.class);
        desk.paper(id, false, paper());
        use.publish(id);
        assertThat(library.find(id))
                .hasValueSatisfying(open -> assertThat(open.teller()).isEmpty());
    }

    @Test
    void aScriptIsMadeOnceAndCreditsTheLecturer() {
        Lecturer lecturer = fixtures.lecturer();
        Unit unit = fixtures.unit();
        long id = inLibrary(unit, lecturer.id());
        fixtures.signIn(Role.ORGANISER);
        desk.paper(id, false, paper());
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
    void whatTellsWhoTheTellerIsIsNotPublishedUnlessAgreed() {
        Unit unit = fixtures.unit();
        fixtures.signIn(Role.KEEPER, unit.id());
        long id = submitted(unit, null, "张小兰守了三天。");
        approve(id);
        fixtures.signIn(Role.ORGANISER);
        desk.paper(id, false, paper());
        assertThatThrownBy(() -> use.publish(id)).isInstanceOf(TellerNamed.class);
        desk.paper(id, true, paper());
        use.publish(id);
        assertThat(library.find(id)).isPresent();
    }

    @Test
    void aLinkIsSignedOnceAndInItsTime() {
        Unit unit = fixtures.unit();
        fixtures.signIn(Role.KEEPER, unit.id());
        long id = stories.save(draft(unit, null)).id();
        String first = desk.link(id);
        String token = desk.link(id);
        assertThatThrownBy(() -> links.open(first)).isInstanceOf(ConsentLinkInvalid.class);
        assertThatThrownBy(() -> links.open("nothing")).isInstanceOf(ConsentLinkInvalid.class);
        assertThat(links.open(token).text()).contains("发大水");

        Strokes name = Strokes.parse(StrokesTest.NAME);
        assertThatThrownBy(() -> links.sign(token, new Agreement(true, "1999-01"), false, name))
                .isInstanceOf(InvalidInput.class);
        assertThat(stories.require(id).consented()).isFalse();
        links.sign(token, Agreement.byWord(true), true, name);
        assertThat(links.open(token).signed()).isTrue();
        assertThatThrownBy(() -> links.sign(token, Agreement.byWord(true), true, name))
                .isInstanceOf(ConsentLinkInvalid.class);
        TellerConsent consent = stories.consents(id).getFirst();
        assertThat(consent.named()).isTrue();
        assertThat(consent.kind()).isEqualTo(ConsentKind.DRAWN);
        assertThat(consent.takenBy()).isEqualTo("测试员");
        assertThat(desk.signature(id, consent.id()).path()).startsWith("M100,100");
    }

    @Test
    void aRejectedStoryComesBackToWhereItStood() {
        long id = inLibrary(fixtures.unit());
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
        long id = stories.save(draft(unit, null)).id();
        assertThatThrownBy(() -> stories.save(draft(other, null))).isInstanceOf(NotYourUnit.class);
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
                AsProgram.call(() -> stories.save(draft(unit, other.id()))).id();
        long own =
                AsProgram.call(() -> stories.save(draft(unit, lecturer.id()))).id();
        fixtures.signIn(account);
        assertThat(stories.all()).extracting(Story::id).contains(own).doesNotContain(others);
        assertThatThrownBy(() -> stories.require(others)).isInstanceOf(NotFound.class);
        Story mine = stories.save(draft(unit, other.id()));
        assertThat(mine.lecturerName()).isEqualTo(lecturer.name());
        assertThatThrownBy(() -> work.verify(own)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> work.write(own, 0, "x")).isInstanceOf(WrongStoryState.class);
    }

    @Test
    void whoHasNothingToDoWithStoriesDoesNotSeeThem() {
        long id =
                AsProgram.call(() -> stories.save(draft(fixtures.unit(), null))).id();
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
        Story read = stories.save(draft(unit, null));
        stories.save(changed(read, "新标题"));
        assertThatThrownBy(() -> stories.save(changed(read, "另一个")))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
        assertThat(stories.require(read.id()).title()).isEqualTo("新标题");
        assertThat(stories.reveal(read.id()).name())
                .as("a name that was not typed stays")
                .isEqualTo("张小兰");
    }

    @Test
    void aLectureOnItsTopicTellsIt() {
        Lecturer lecturer = fixtures.lecturer();
        long id = inLibrary(fixtures.unit());
        fixtures.signIn(Role.ORGANISER);
        desk.paper(id, false, paper());
        use.makeScript(id);
        tellings.look();
        assertThat(stories.require(id).state()).isEqualTo(StoryState.LIBRARY);
        assertThat(lecturer.name()).isNotEmpty();
    }

    @Test
    void theTellerIsForgottenInTimeAndTheLecturerNever() {
        Lecturer lecturer = fixtures.lecturer();
        Unit unit = fixtures.unit();
        fixtures.signIn(Role.ORGANISER);
        long plain = stories.save(draft(unit, lecturer.id())).id();
        long named = stories.save(draft(unit, lecturer.id())).id();
        desk.paper(named, true, paper());
        desk.paper(plain, false, paper());
        desk.withdraw(plain, "不想公开");
        tellers.forget(Instant.now());
        assertThat(stories.reveal(plain).name()).isEqualTo("张小兰");

        Instant later = Instant.now().plus(tellers.kept()).plus(Duration.ofDays(1));
        assertThat(tellers.due(later)).isPositive();
        tellers.forget(later);
        assertThat(stories.reveal(plain)).isEqualTo(new StoryService.Teller("", ""));
        assertThat(stories.reveal(named)).isEqualTo(new StoryService.Teller("张小兰", ""));
        assertThat(stories.require(plain).lecturerName()).isEqualTo(lecturer.name());
        assertThat(tellers.due(later)).isZero();

        long consent = stories.consents(plain).getFirst().id();
        assertThat(desk.signature(plain, consent).jpeg()).isNotEmpty();
        signatures.forget(Instant.now().plus(signatures.kept()).plus(Duration.ofDays(1)));
        assertThatThrownBy(() -> desk.signature(plain, consent)).isInstanceOf(NotFound.class);
        assertThat(stories.consents(named).getFirst().signed()).isTrue();
    }

    @Test
    void tellersPhonesAreSealedAnewWithTheOthers() {
        fixtures.signIn(Role.ORGANISER);
        stories.save(draft(fixtures.unit(), null));
        assertThat(sealed.left()).isZero();
    }

    private long inReview(Unit unit) {
        return submitted(unit, null, "那年发大水，她守了三天。");
    }

    private long submitted(Unit unit, Long lecturerId, String text) {
        long id = stories.save(draft(unit, lecturerId)).id();
        work.verify(id);
        work.check(id, "问过邻居");
        work.writeUp(id);
        work.write(id, 0, text);
        work.submit(id);
        return id;
    }

    private long inLibrary(Unit unit) {
        return inLibrary(unit, null);
    }

    private long inLibrary(Unit unit, Long lecturerId) {
        fixtures.signIn(Role.ORGANISER);
        long id = submitted(unit, lecturerId, "那年发大水，她守了三天。");
        approve(id);
        return id;
    }

    private void approve(long id) {
        fixtures.signIn(Role.REVIEWER);
        reviews.approve(id, 1);
    }

    private CleanPhoto paper() {
        return photos.clean(Pictures.jpeg());
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

    private StoryDraft draft(Unit unit, Long lecturerId) {
        return new StoryDraft(
                null,
                0,
                "守堤的人",
                "那年发大水，她在堤上守着",
                unit.id(),
                "老槐树下",
                today(),
                lecturerId,
                StorySource.LECTURE,
                "秋季宣讲第三场",
                menu.themes().getFirst().id(),
                "张小兰",
                "13912345678");
    }

    private StoryDraft changed(Story story, String title) {
        return new StoryDraft(
                story.id(),
                story.version(),
                title,
                story.gist(),
                story.unitId(),
                story.place(),
                story.heardOn(),
                story.lecturerId(),
                story.source(),
                story.sourceNote(),
                story.themeId(),
                null,
                null);
    }
}
