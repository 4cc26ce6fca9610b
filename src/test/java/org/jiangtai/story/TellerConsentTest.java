package org.jiangtai.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.jiangtai.identity.Role;
import org.jiangtai.menu.MenuService;
import org.jiangtai.place.Unit;
import org.jiangtai.privacy.Agreement;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.StoryFixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class TellerConsentTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private StoryFixtures made;

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
    private TellerRetention tellers;

    @Autowired
    private SignatureRetention signatures;

    @Autowired
    private SealedStories sealed;

    @Autowired
    private MenuService menu;

    @Test
    void aConsentThatIsTakenBackTakesTheStoryOff() {
        long id = made.inLibrary(fixtures.unit());
        fixtures.signIn(Role.ORGANISER);
        desk.paper(id, true, made.paper());
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
        desk.paper(id, false, made.paper());
        use.publish(id);
        assertThat(library.find(id))
                .hasValueSatisfying(open -> assertThat(open.teller()).isEmpty());
    }

    @Test
    void aNewerConsentWithoutTheNameTakesOffWhatNamesTheTeller() {
        Unit unit = fixtures.unit();
        long id = made.inLibrary(unit);
        fixtures.signIn(Role.ORGANISER);
        use.revise(id, "写上姓名");
        work.write(id, 1, "张小兰守了三天。");
        work.submit(id);
        fixtures.signIn(Role.REVIEWER);
        reviews.approve(id, stories.require(id).version());
        fixtures.signIn(Role.ORGANISER);
        desk.paper(id, true, made.paper());
        use.publish(id);
        long topicId = use.makeScript(id);
        menu.putOnShelf(topicId, true);
        desk.paper(id, false, made.paper());
        assertThat(library.find(id)).isEmpty();
        assertThat(menu.topic(topicId).orElseThrow().onShelf()).isFalse();
        assertThat(stories.history(id)).extracting(StoryStep::action).contains(StoryAction.UNPUBLISH);
        assertThatThrownBy(() -> use.publish(id)).isInstanceOf(TellerNamed.class);
    }

    @Test
    void whatTellsWhoTheTellerIsIsNotPublishedUnlessAgreed() {
        Unit unit = fixtures.unit();
        fixtures.signIn(Role.KEEPER, unit.id());
        long id = made.submitted(unit, null, "张小兰守了三天。");
        made.approve(id);
        fixtures.signIn(Role.ORGANISER);
        desk.paper(id, false, made.paper());
        assertThatThrownBy(() -> use.publish(id)).isInstanceOf(TellerNamed.class);
        desk.paper(id, true, made.paper());
        use.publish(id);
        assertThat(library.find(id)).isPresent();
    }

    @Test
    void aLinkIsSignedOnceAndInItsTime() {
        Unit unit = fixtures.unit();
        fixtures.signIn(Role.KEEPER, unit.id());
        long id = stories.save(made.draft(unit, null)).id();
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
    void theTellerIsForgottenInTimeAndTheLecturerNever() {
        Lecturer lecturer = fixtures.lecturer();
        Unit unit = fixtures.unit();
        fixtures.signIn(Role.ORGANISER);
        long plain = stories.save(made.draft(unit, lecturer.id())).id();
        long named = stories.save(made.draft(unit, lecturer.id())).id();
        desk.paper(named, true, made.paper());
        desk.paper(plain, false, made.paper());
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
        stories.save(made.draft(fixtures.unit(), null));
        assertThat(sealed.left()).isZero();
    }
}
