package org.jiangtai.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventDraft;
import org.jiangtai.event.EventService;
import org.jiangtai.event.Hold;
import org.jiangtai.followup.Term;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.menu.SpokenLanguage;
import org.jiangtai.order.Order;
import org.jiangtai.order.OrderDraft;
import org.jiangtai.order.OrderService;
import org.jiangtai.place.DissolutionService;
import org.jiangtai.place.Unit;
import org.jiangtai.place.Venue;
import org.jiangtai.place.VenueDraft;
import org.jiangtai.place.VenueService;
import org.jiangtai.privacy.Agreement;
import org.jiangtai.registration.RegistrationTerms;
import org.jiangtai.registration.TermsService;
import org.jiangtai.resident.Resident;
import org.jiangtai.resident.ResidentDraft;
import org.jiangtai.resident.ResidentService;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.speaker.LecturerDraft;
import org.jiangtai.speaker.LecturerPathService;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.speaker.LecturerState;
import org.jiangtai.speaker.Nomination;
import org.jiangtai.speaker.Talent;
import org.jiangtai.speaker.TalentDraft;
import org.jiangtai.speaker.TalentService;
import org.jiangtai.story.StoryService;
import org.jiangtai.suggestion.Category;
import org.jiangtai.suggestion.OfficeService;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.OrderFixtures;
import org.jiangtai.testing.StoryFixtures;
import org.jiangtai.testing.Today;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Nothing new is given to a unit that is no more, whoever asks and by whatever way; what it has stays its own. */
@DatabaseTest
class DissolvedUnitsTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private OrderFixtures ordered;

    @Autowired
    private StoryFixtures told;

    @Autowired
    private DissolutionService ends;

    @Autowired
    private EventService events;

    @Autowired
    private TermsService terms;

    @Autowired
    private OrderService orders;

    @Autowired
    private StoryService stories;

    @Autowired
    private VenueService venues;

    @Autowired
    private LecturerService lecturers;

    @Autowired
    private LecturerPathService path;

    @Autowired
    private TalentService talents;

    @Autowired
    private ResidentService residents;

    @Autowired
    private OfficeService offices;

    private Unit unit;

    @BeforeEach
    void aVillage() {
        unit = fixtures.unit();
        fixtures.signIn(Role.ORGANISER);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void noEventIsMadeInItsHallAndOneThatIsThereIsStillChanged() {
        Venue hall = fixtures.venue(unit, 100);
        Event event = events.save(fixtures.draft(hall, null, fixtures.tomorrowAt(9), 30), "");
        Event elsewhere = events.save(fixtures.draft(fixtures.venue(), null, fixtures.tomorrowAt(16), 30), "");
        dissolve();
        assertRefused("venueId", () -> events.save(fixtures.draft(hall, null, fixtures.tomorrowAt(14), 30), ""));
        assertRefused("venueId", () -> events.save(at(elsewhere, hall), ""));
        assertThat(events.save(at(event, hall), "").title()).isEqualTo("改过的");
    }

    @Test
    void noSeatsAreKeptForItBesideThoseThatAre() {
        Event with = fixtures.openEvent(30);
        Event without = fixtures.openEvent(30);
        terms.save(with.id(), kept(5));
        dissolve();
        assertRefused("holds", () -> terms.save(without.id(), kept(5)));
        assertThat(terms.save(with.id(), kept(3)).holds()).containsExactly(new Hold(unit.id(), 3, 0));
    }

    @Test
    void nothingIsOrderedForIt() {
        OrderDraft draft = ordered.draft(unit);
        Order begun = orders.save(draft);
        dissolve();
        assertRefused("unitId", () -> orders.save(draft));
        assertThat(orders.check(draft)).extracting(InvalidInput::field).contains("unitId");
        assertRefused("unitId", () -> orders.submit(begun.id()));
    }

    @Test
    void noStoryIsNotedThere() {
        long id = stories.save(told.draft(unit, null)).id();
        dissolve();
        assertRefused("unitId", () -> stories.save(told.draft(unit, null)));
        assertThat(stories.require(id).unitId()).isEqualTo(unit.id());
    }

    @Test
    void noHallIsAddedAndTheOneThatItHasIsPutRight() {
        Venue hall = fixtures.venue(unit, 100);
        Venue other = fixtures.venue();
        dissolve();
        assertRefused("unitId", () -> fixtures.venue(unit, 50));
        assertRefused(
                "unitId",
                () -> venues.save(new VenueDraft(
                        other.id(), unit.id(), "礼堂", "", 50, LocalTime.of(8, 0), LocalTime.of(21, 0), "")));
        assertThat(fixtures.renamed(hall).address()).isEqualTo("大路 2 号");
    }

    @Test
    void nobodyJoinsItAndWhoIsThereIsStillPutRight() {
        Talent talent = talents.save(talent(null, "云舒"));
        Resident resident = residents.save(resident(null));
        dissolve();
        assertRefused("unitId", () -> talents.save(talent(null, "云卷")));
        assertRefused("unitId", () -> residents.save(resident(null)));
        assertRefused(
                "unitId",
                () -> path.nominate(new Nomination(
                        null, "林一", unit.id(), "", "王书记", Today.date().minusDays(3), "会讲")));
        assertRefused(
                "unitId",
                () -> lecturers.save(new LecturerDraft(
                        null,
                        "林二",
                        unit.id(),
                        "",
                        "",
                        Set.of(),
                        Set.of(SpokenLanguage.MANDARIN),
                        List.of(),
                        LecturerState.NOMINATED,
                        null)));
        assertThatCode(() -> talents.save(talent(talent.id(), "云舒"))).doesNotThrowAnyException();
        assertThatCode(() -> residents.save(resident(resident.id()))).doesNotThrowAnyException();
    }

    @Test
    void itIsNamedAsNobodysOffice() {
        dissolve();
        assertRefused("unitId", () -> offices.save(Category.ROADS, unit.id(), Term.COMPLAINT));
    }

    private void dissolve() {
        AsProgram.run(() -> ends.dissolve(unit.id(), null));
    }

    private EventDraft at(Event event, Venue hall) {
        return new EventDraft(
                event.id(),
                event.version(),
                event.kind(),
                "改过的",
                "",
                null,
                null,
                hall.id(),
                event.language(),
                event.startsAt(),
                event.endsAt(),
                null,
                null,
                30);
    }

    private RegistrationTerms kept(int seats) {
        var until = fixtures.tomorrowAt(8);
        return new RegistrationTerms(false, List.of(new Hold(unit.id(), seats, 0)), until, List.of());
    }

    private TalentDraft talent(Long id, String name) {
        return new TalentDraft(
                id, unit.id(), name, "13912345678", "讲村史", Today.date().minusDays(3));
    }

    private ResidentDraft resident(Long id) {
        return new ResidentDraft(id, unit.id(), "王小明", "", false, "", Agreement.byWord(true));
    }

    private static void assertRefused(String field, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.field()).isEqualTo(field));
    }
}
