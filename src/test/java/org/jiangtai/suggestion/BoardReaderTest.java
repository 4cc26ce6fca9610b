package org.jiangtai.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.Publishing;
import org.jiangtai.testing.Today;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@DatabaseTest
class BoardReaderTest {

    private static final LocalDate TODAY = Today.date();

    @Autowired
    TrackingService tracking;

    @Autowired
    HandlingService handling;

    @Autowired
    Fixtures fixtures;

    @Autowired
    SuggestionService suggestions;

    @Autowired
    PublicationService publications;

    @Autowired
    SupportService supports;

    @Autowired
    PastSuggestions past;

    @Autowired
    SuggestionRepository rows;

    @Autowired
    BoardReader reader;

    @Autowired
    Courses courses;

    @Autowired
    CourseClock clock;

    long village;
    long office;

    @BeforeEach
    void places() {
        village = fixtures.unit().id();
        office = fixtures.unit().id();
        fixtures.signIn(Role.ORGANISER);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void thePublicReadsWhatWasPublishedAndNothingElse() {
        Suggestion one = sent(Category.ROADS);
        assertThat(find(of(village))).isEmpty();
        Publishing.publish(publications, one.id(), "村口的路灯修好了");
        Publishing.publish(publications, one.id(), "村口的路灯三天修好了");
        assertThat(find(of(village))).extracting(PublishedSuggestion::text).containsExactly("村口的路灯三天修好了");
        assertThat(reader.choices().unitIds()).contains(village);
        publications.withdraw(one.id());
        assertThat(find(of(village))).isEmpty();
    }

    @Test
    void eachFilterNarrowsAndAllOfThemTogether() {
        Suggestion road = published(Category.ROADS, "路灯 100% 不亮");
        Suggestion water = published(Category.WATER, "水管_漏水 LED");
        handling.answer(water.id(), Adoption.PARTLY_ADOPTED, "换了");
        tracking.say(water.trackingCode(), true, "", List.of());
        handledBy(office, water.id());

        assertThat(ids(query(null, null, null, "路灯"))).containsExactly(road.id());
        assertThat(ids(query(null, null, null, "漏水 led"))).containsExactly(water.id());
        assertThat(ids(query(null, null, null, "100%"))).containsExactly(road.id());
        assertThat(ids(query(null, null, null, "1_0"))).isEmpty();
        assertThat(ids(query(null, null, null, "' or 1=1 --"))).isEmpty();
        assertThat(ids(query(office, null, null, ""))).containsExactly(water.id());
        assertThat(ids(query(null, Category.ROADS, null, ""))).containsExactly(road.id());
        assertThat(ids(query(null, null, BoardOutcome.UNDERWAY, ""))).containsExactly(road.id());
        assertThat(ids(query(null, null, BoardOutcome.ADOPTED, ""))).containsExactly(water.id());
        assertThat(ids(query(null, null, BoardOutcome.SOLVED, ""))).containsExactly(water.id());
        assertThat(ids(query(null, null, BoardOutcome.NOT_SOLVED, ""))).isEmpty();
        assertThat(ids(query(office, Category.WATER, BoardOutcome.ANSWERED, "水管")))
                .containsExactly(water.id());
        assertThat(reader.find(ofYear(TODAY.getYear() - 1), 10, 0)).isEmpty();
        assertThat(reader.count(of(village))).isEqualTo(2);
    }

    @Test
    void theMostSupportedComeFirstWhereAsked() {
        Suggestion liked = published(Category.ROADS, "路灯");
        Suggestion newer = published(Category.ROADS, "石板");
        supports.support(liked.id(), "token-of-a-browser");
        assertThat(find(of(village))).extracting(PublishedSuggestion::id).containsExactly(newer.id(), liked.id());
        var bySupport = new BoardQuery(village, null, null, null, null, "", BoardOrder.SUPPORT);
        assertThat(find(bySupport)).extracting(PublishedSuggestion::id).containsExactly(liked.id(), newer.id());
        assertThat(find(bySupport).getFirst().supporters()).isOne();
        supports.takeBack(liked.id(), "token-of-a-browser");
        assertThat(find(bySupport)).extracting(PublishedSuggestion::id).containsExactly(newer.id(), liked.id());
    }

    @Test
    void thePagesFollowOneAnother() {
        Suggestion first = published(Category.ROADS, "一");
        Suggestion second = published(Category.ROADS, "二");
        assertThat(reader.find(of(village), 1, 0))
                .extracting(PublishedSuggestion::id)
                .containsExactly(second.id());
        assertThat(reader.find(of(village), 1, 1))
                .extracting(PublishedSuggestion::id)
                .containsExactly(first.id());
        assertThat(reader.find(of(village), 1, 2)).isEmpty();
    }

    @Test
    void theFiguresCountWhatTheirDefinitionsSay() {
        Suggestion open = sent(Category.ROADS);
        Suggestion answered = sent(Category.ROADS);
        handling.answer(answered.id(), Adoption.ADOPTED, "修好了");
        tracking.say(answered.trackingCode(), false, "没有", List.of());
        handledBy(office, answered.id());
        // Adopted late, and solved.
        past(60, 40, true);
        // Never answered.
        past(60, 0, null);

        assertThat(open.id()).isPositive();
        Figures figures = reader.all(null, TODAY).byUnit().get(village);
        assertThat(figures).isEqualTo(new Figures(4, 2, 1, 2, 2, 2, 1, 2));
        assertThat(figures.inTimePercent()).isEqualTo(33);
        assertThat(reader.all(null, TODAY).byOffice().get(office).received()).isOne();
        assertThat(reader.total(null, TODAY)).isEqualTo(reader.all(null, TODAY).total());
    }

    @Test
    void whatWasChangedPastItsStepsIsFollowedInTheEnd() {
        Suggestion one = published(Category.ROADS, "路灯");
        SuggestionEntity row = rows.findById(one.id()).orElseThrow();
        row.category = Category.WATER;
        rows.save(row);
        assertThat(courses.findOutdated(one.id() - 1, 1)).containsExactly(one.id());
        clock.look();
        assertThat(find(of(village)).getFirst().category()).isEqualTo(Category.WATER);
        assertThat(courses.findOutdated(one.id() - 1, 1)).doesNotContain(one.id());
    }

    private void handledBy(long unitId, long id) {
        SuggestionEntity row = rows.findById(id).orElseThrow();
        row.assignedUnitId = unitId;
        rows.save(row);
        clock.look();
    }

    private void past(int daysAgo, int answeredAfter, Boolean solved) {
        Instant at = Instant.now().minus(daysAgo, ChronoUnit.DAYS);
        boolean answered = answeredAfter > 0;
        AsProgram.run(() -> past.store(
                new PastSuggestion(
                        typed(Category.ROADS),
                        at,
                        answered ? SuggestionState.CLOSED : SuggestionState.ACCEPTED,
                        null,
                        answered ? Adoption.ADOPTED : null,
                        answered ? "修好了" : "",
                        "",
                        PastSuggestion.Shown.NOTHING,
                        solved,
                        false,
                        answered
                                ? List.of(
                                        new Step(StepKind.RECEIVED, at, ""),
                                        new Step(StepKind.ANSWERED, at.plus(answeredAfter, ChronoUnit.DAYS), "修好了"))
                                : List.of(new Step(StepKind.RECEIVED, at, ""))),
                List.of()));
    }

    private BoardQuery of(long unitId) {
        return new BoardQuery(unitId, null, null, null, null, "", BoardOrder.NEWEST);
    }

    private BoardQuery ofYear(int year) {
        return new BoardQuery(village, null, null, null, year, "", BoardOrder.NEWEST);
    }

    private BoardQuery query(Long officeId, Category category, BoardOutcome outcome, String words) {
        return new BoardQuery(village, officeId, category, outcome, TODAY.getYear(), words, BoardOrder.NEWEST);
    }

    private List<PublishedSuggestion> find(BoardQuery query) {
        return reader.find(query, 10, 0);
    }

    private List<Long> ids(BoardQuery query) {
        return find(query).stream().map(PublishedSuggestion::id).toList();
    }

    private Suggestion published(Category category, String text) {
        Suggestion one = sent(category);
        Publishing.publish(publications, one.id(), text);
        return one;
    }

    private Suggestion sent(Category category) {
        String code = suggestions.submit(typed(category), List.of());
        Suggestion one = suggestions.track(code).orElseThrow();
        handling.accept(one.id());
        return one;
    }

    private NewSuggestion typed(Category category) {
        return new NewSuggestion("原话", village, "", null, category, "王小明", "", false, true, true);
    }
}
