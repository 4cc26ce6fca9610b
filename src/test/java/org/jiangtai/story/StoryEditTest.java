package org.jiangtai.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jiangtai.identity.Role;
import org.jiangtai.menu.MenuService;
import org.jiangtai.place.Unit;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.StoryFixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

/** What can be changed of a story once somebody else has read it, and what a change costs. */
@DatabaseTest
class StoryEditTest {

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
    private ConsentLinks links;

    @Autowired
    private StoryLibrary library;

    @Autowired
    private MenuService menu;

    @Test
    void nothingThatIsPublicIsChangedWithoutAReview() {
        Unit unit = fixtures.unit();
        Lecturer lecturer = fixtures.lecturer();
        long id = made.inLibrary(unit, lecturer.id());
        fixtures.signIn(Role.ORGANISER);
        desk.paper(id, false, made.paper());
        use.publish(id);
        fixtures.signIn(Role.KEEPER, unit.id());
        Story story = stories.require(id);
        assertRefused("place", change(story).place("张小兰家院子"));
        assertRefused("title", change(story).title("张小兰守堤"));
        assertRefused("gist", change(story).gist("张小兰守堤"));
        assertRefused("heardOn", change(story).day(story.heardOn().minusDays(1)));
        assertRefused("lecturerId", change(story).lecturer(null));
        assertRefused("unitId", change(story).unit(fixtures.unit().id()));
        assertRefused(
                "themeId",
                change(story)
                        .theme(menu.themes().stream()
                                .filter(theme -> !Long.valueOf(theme.id()).equals(story.themeId()))
                                .findFirst()
                                .orElseThrow()
                                .id()));
        stories.save(change(story).note("第五场").draft());
        assertThat(stories.require(id).sourceNote()).isEqualTo("第五场");
        assertThat(library.find(id)).hasValueSatisfying(open -> {
            assertThat(open.title()).isEqualTo("守堤的人");
            assertThat(open.place()).isEqualTo("老槐树下");
        });
    }

    @Test
    void anotherTellersNameDoesNotStandUnderTheConsentOfTheFirst() {
        Unit unit = fixtures.unit();
        long id = made.inLibrary(unit);
        fixtures.signIn(Role.ORGANISER);
        desk.paper(id, true, made.paper());
        use.publish(id);
        long topicId = use.makeScript(id);
        menu.putOnShelf(topicId, true);
        fixtures.signIn(Role.KEEPER, unit.id());
        stories.save(change(stories.require(id)).teller("张小兰").draft());
        assertThat(library.find(id)).as("the same name is no other").isPresent();
        String token = desk.link(id);

        stories.save(change(stories.require(id)).teller("李小梅").draft());
        assertThat(library.find(id)).isEmpty();
        assertThat(menu.topic(topicId).orElseThrow().onShelf()).isFalse();
        assertThat(stories.consents(id)).noneMatch(TellerConsent::isInForce);
        assertThat(stories.consents(id).getFirst().reason()).isNotEmpty();
        assertThat(stories.history(id)).extracting(StoryStep::action).startsWith(StoryAction.UNPUBLISH);
        assertThatThrownBy(() -> links.open(token)).isInstanceOf(ConsentLinkInvalid.class);
        fixtures.signIn(Role.ORGANISER);
        assertThatThrownBy(() -> use.publish(id)).isInstanceOf(NoTellerConsent.class);
    }

    @Test
    void whatAReviewerReadsStaysAsItIsUntilItIsTakenBack() {
        Unit unit = fixtures.unit();
        fixtures.signIn(Role.KEEPER, unit.id());
        long id = made.submitted(unit, null, "那年发大水，她守了三天。");
        Story read = stories.require(id);
        assertRefused("title", change(read).title("另一个标题"));
        assertRefused("place", change(read).place("别处"));

        work.takeBack(id);
        stories.save(change(stories.require(id)).title("另一个标题").draft());
        work.submit(id);
        fixtures.signIn(Role.REVIEWER);
        assertThatThrownBy(() -> reviews.approve(id, read.version()))
                .as("the text is the same, the title is not")
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
        reviews.approve(id, stories.require(id).version());
        assertThat(stories.require(id).title()).isEqualTo("另一个标题");
    }

    @Test
    void aStoryThatWasToldIsRewrittenReviewedAndToldAsBefore() {
        long id = made.inLibrary(fixtures.unit());
        fixtures.signIn(Role.ORGANISER);
        desk.paper(id, false, made.paper());
        use.tell(id, "王明", "村部", stories.require(id).heardOn());
        use.publish(id);
        use.revise(id, "地点写错了");
        assertThat(library.find(id)).isEmpty();
        stories.save(change(stories.require(id)).place("新闸口").draft());
        work.submit(id);
        made.approve(id);
        assertThat(stories.require(id).state()).isEqualTo(StoryState.TOLD);
        fixtures.signIn(Role.ORGANISER);
        use.publish(id);
        assertThat(library.find(id))
                .hasValueSatisfying(open -> assertThat(open.place()).isEqualTo("新闸口"));
    }

    @Test
    void theGistIsLookedThroughBeforeEverybodyReadsItOnTheMenu() {
        Unit unit = fixtures.unit();
        fixtures.signIn(Role.ORGANISER);
        long id = made.submitted(unit, null, "那年发大水，她守了三天。");
        work.takeBack(id);
        stories.save(change(stories.require(id)).gist("张小兰守堤").draft());
        work.submit(id);
        made.approve(id);
        fixtures.signIn(Role.ORGANISER);
        desk.paper(id, true, made.paper());
        long topicId = use.makeScript(id);
        menu.putOnShelf(topicId, true);
        desk.paper(id, false, made.paper());
        assertThat(menu.topic(topicId).orElseThrow().onShelf()).isFalse();
        assertThatThrownBy(() -> use.publish(id)).isInstanceOf(TellerNamed.class);
    }

    @Test
    void noScriptIsMadeOfWhatNamesTheTeller() {
        Unit unit = fixtures.unit();
        for (UnaryOperator<StoryChange> naming : List.<UnaryOperator<StoryChange>>of(
                change -> change.title("张小兰守堤"), change -> change.place("张小兰家"), change -> change.gist("张小兰守堤"))) {
            fixtures.signIn(Role.ORGANISER);
            long id = made.submitted(unit, null, "那年发大水，她守了三天。");
            work.takeBack(id);
            stories.save(naming.apply(change(stories.require(id))).draft());
            work.submit(id);
            made.approve(id);
            fixtures.signIn(Role.ORGANISER);
            desk.paper(id, false, made.paper());
            assertThatThrownBy(() -> use.makeScript(id)).isInstanceOf(TellerNamed.class);
        }
    }

    private static StoryChange change(Story read) {
        return new StoryChange(read);
    }

    private void assertRefused(String field, StoryChange change) {
        assertThatThrownBy(() -> stories.save(change.draft()))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.field()).isEqualTo(field));
    }
}
