package org.jiangtai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.jiangtai.checkin.AttendanceLine;
import org.jiangtai.checkin.AttendanceService;
import org.jiangtai.checkin.CaseKind;
import org.jiangtai.checkin.DoorCase;
import org.jiangtai.checkin.DoorLinkService;
import org.jiangtai.checkin.DoorListService;
import org.jiangtai.checkin.DoorService;
import org.jiangtai.checkin.EntryMethod;
import org.jiangtai.checkin.PaperApprovalService;
import org.jiangtai.checkin.ReconciliationService;
import org.jiangtai.event.AnswerState;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.event.EventState;
import org.jiangtai.event.Publication;
import org.jiangtai.event.TripService;
import org.jiangtai.event.TripStatus;
import org.jiangtai.identity.AccountService;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.menu.MenuService;
import org.jiangtai.place.UnitKind;
import org.jiangtai.place.UnitService;
import org.jiangtai.place.VenueService;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.registration.RegistrationState;
import org.jiangtai.resident.ResidentService;
import org.jiangtai.shared.PersonName;
import org.jiangtai.shared.Texts;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.speaker.TalentService;
import org.jiangtai.story.Story;
import org.jiangtai.story.StoryService;
import org.jiangtai.story.StoryState;
import org.jiangtai.suggestion.BoardQuery;
import org.jiangtai.suggestion.InboxPart;
import org.jiangtai.suggestion.InboxQuery;
import org.jiangtai.suggestion.InboxService;
import org.jiangtai.suggestion.PublicBoard;
import org.jiangtai.suggestion.PublicationService;
import org.jiangtai.suggestion.Side;
import org.jiangtai.suggestion.Step;
import org.jiangtai.suggestion.Suggestion;
import org.jiangtai.suggestion.SuggestionState;
import org.jiangtai.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The season as a visitor of the demo finds it. */
@SpringBootTest
@ActiveProfiles({"test", "demo"})
@ContextConfiguration(initializers = TestDatabase.class)
class DemoSeasonTest {

    @Autowired
    UnitService units;

    @Autowired
    VenueService venues;

    @Autowired
    MenuService menu;

    @Autowired
    LecturerService lecturers;

    @Autowired
    TalentService talents;

    @Autowired
    TripService trips;

    @Autowired
    AccountService accounts;

    @Autowired
    EventService events;

    @Autowired
    RegistrationService registrations;

    @Autowired
    AttendanceService attendance;

    @Autowired
    PublicBoard board;

    @Autowired
    PublicationService publications;

    @Autowired
    StoryService stories;

    @Autowired
    InboxService inbox;

    @Autowired
    DoorService doors;

    @Autowired
    DoorLinkService doorLinks;

    @Autowired
    ReconciliationService cases;

    @Autowired
    DoorListService lists;

    @Autowired
    PaperApprovalService papers;

    @Autowired
    ResidentService residents;

    @Autowired
    DemoGuide guide;

    @Autowired
    ZoneId zone;

    @Test
    void theWholeZoneIsThere() {
        assertThat(units.all()).filteredOn(unit -> unit.kind() == UnitKind.ZONE).hasSize(1);
        assertThat(units.all())
                .filteredOn(unit -> unit.kind() == UnitKind.VILLAGE || unit.kind() == UnitKind.COMMUNITY)
                .hasSize(38);
        assertThat(units.all())
                .filteredOn(unit -> unit.kind() == UnitKind.DEPARTMENT)
                .hasSize(20);
        assertThat(AsProgram.call(venues::all)).hasSize(38);
        assertThat(AsProgram.call(menu::topics)).hasSize(18);
        assertThat(AsProgram.call(lecturers::all))
                .filteredOn(lecturer -> !lecturer.state().isCandidate())
                .hasSize(8);
        assertThat(AsProgram.call(lecturers::all)).hasSize(11);
        assertThat(AsProgram.call(talents::emptyUnits)).hasSizeBetween(1, 10);
        assertThat(AsProgram.call(trips::waiting))
                .extracting(TripStatus::answer)
                .contains(AnswerState.DECLINED, AnswerState.PROPOSED, AnswerState.OPEN);
    }

    @Test
    void eachRoleHasAnAccountAndASecondOrganiserApprovesWhatTheFirstTyped() {
        assertThat(AsProgram.call(accounts::all))
                .hasSize(Role.values().length + 1)
                .flatExtracting(account -> account.roles())
                .contains(Role.values());
        assertThat(all().stream().flatMap(event -> AsProgram.call(() -> papers.of(event.id())).stream()))
                .singleElement()
                .satisfies(batch -> assertThat(batch.decidedAt()).isNull());
        assertThat(AsProgram.call(lecturers::all))
                .filteredOn(one -> one.accountId() != null)
                .hasSize(1);
    }

    @Test
    void someAreFullOneIsCancelledOneIsADraftOneInReviewAndOneChangedSinceItsRelease() {
        List<Event> all = all();
        assertThat(all)
                .filteredOn(event -> event.state() == EventState.FULL)
                .hasSizeGreaterThanOrEqualTo(1)
                .allSatisfy(event -> assertThat(event.waiting()).isPositive());
        assertThat(all)
                .filteredOn(event -> event.state() == EventState.CANCELLED)
                .singleElement()
                .satisfies(event -> assertThat(event.cancelReason()).isNotBlank());
        assertThat(all).filteredOn(event -> event.state() == EventState.DRAFT).hasSize(1);
        assertThat(all)
                .filteredOn(event -> event.state() == EventState.IN_REVIEW)
                .hasSize(1);
        assertThat(all)
                .filteredOn(event -> event.publication() == Publication.BEHIND)
                .hasSize(1);
        assertThat(all).filteredOn(event -> event.state() == EventState.OPEN).hasSizeGreaterThan(20);
        assertThat(all).filteredOn(event -> event.state() == EventState.ENDED).hasSizeGreaterThan(50);
    }

    @Test
    void seatsAndPeopleAgree() {
        for (Event event : all()) {
            List<Registration> people = AsProgram.call(() -> registrations.of(event.id()));
            assertThat(people).filteredOn(person -> person.state().hasSeat()).hasSize(event.taken());
            assertThat(people)
                    .filteredOn(person -> person.state() == RegistrationState.WAITING)
                    .hasSize(event.waiting());
        }
    }

    @Test
    void theDoorOfTodayIsOpenAndTheFirstAreIn() {
        Event today = today();
        assertThat(today.unitName()).isEqualTo("善巷社区");
        assertThat(Duration.between(Instant.now(), today.startsAt()))
                .isBetween(Duration.ofMinutes(-60), Duration.ofHours(1));
        assertThat(today.taken()).isBetween(40, 60);
        assertThat(doors.present(today.id())).isBetween(3L, 16L);
        assertThat(AsProgram.call(() -> doorLinks.links(today.id()))).hasSize(2);
    }

    @Test
    void thereIsSomethingToDoAroundTheDoor() {
        assertThat(AsProgram.call(() -> cases.of(today().id())))
                .extracting(DoorCase::kind)
                .contains(CaseKind.DOUBLE, CaseKind.UNKNOWN_CODE, CaseKind.FORCED);
        List<Event> all = all();
        assertThat(all)
                .anyMatch(event -> AsProgram.call(() -> lists.of(event.id())).size() == 2);
        assertThat(all).anyMatch(event -> event.admission().held() > 0);
        assertThat(all)
                .filteredOn(event -> event.admission().approval())
                .singleElement()
                .satisfies(event -> assertThat(AsProgram.call(() -> registrations.of(event.id())))
                        .filteredOn(person -> person.state() == RegistrationState.APPLIED)
                        .hasSize(3));
        assertThat(all)
                .anyMatch(event -> AsProgram.call(() -> registrations.of(event.id())).stream()
                        .anyMatch(person -> person.state() == RegistrationState.OFFERED));
        assertThat(AsProgram.call(residents::units).values()).contains(8L, 4L);
    }

    @Test
    void mostPeopleOfThePastCameAndSomeWereWrittenDownLate() {
        List<AttendanceLine> sheets = AsProgram.call(() -> all().stream()
                .filter(event -> event.state() == EventState.ENDED)
                .flatMap(event -> attendance.sheet(event.id()).stream())
                .toList());
        long came = sheets.stream().filter(line -> line.presentSince() != null).count();
        assertThat(came * 100 / sheets.size()).isBetween(70L, 95L);
        assertThat(sheets).anyMatch(line -> line.method() == EntryMethod.LATE);
        assertThat(sheets).anyMatch(line -> line.method() == EntryMethod.WALK_IN);
    }

    @Test
    void suggestionsStandInEveryState() {
        List<Suggestion> all = AsProgram.call(() -> inbox.find(InboxQuery.of(InboxPart.ALL), 0, 100).stream()
                .map(row -> inbox.require(row.id()))
                .toList());
        assertThat(all).hasSizeBetween(12, 20);
        assertThat(EnumSet.copyOf(all.stream().map(Suggestion::state).toList()))
                .isEqualTo(EnumSet.complementOf(EnumSet.of(SuggestionState.MERGED)));
        assertThat(all).filteredOn(suggestion -> suggestion.eventId() != null).hasSize(3);
        assertThat(all)
                .filteredOn(suggestion -> !suggestion.photoIds().isEmpty())
                .hasSize(2);
        assertThat(board.find(BoardQuery.everything(), 0).suggestions())
                .hasSizeGreaterThanOrEqualTo(6)
                .anySatisfy(shown -> assertThat(shown.pictures(Side.AFTER)).isNotEmpty());
        assertThat(AsProgram.call(publications::drafts)).hasSize(1);
        assertThat(all)
                .allSatisfy(suggestion -> assertThat(suggestion.steps())
                        .isSortedAccordingTo(Comparator.comparing(Step::at))
                        .allSatisfy(step -> assertThat(step.at()).isBefore(Instant.now())));
    }

    @Test
    void storiesStandOnEachStepOfTheirWayAndOneIsPublic() {
        List<Story> all = AsProgram.call(stories::all);
        assertThat(all)
                .extracting(Story::state)
                .contains(StoryState.LEAD, StoryState.VERIFYING, StoryState.WRITING, StoryState.LIBRARY);
        assertThat(all).filteredOn(story -> story.publishedAt() != null).hasSize(1);
    }

    @Test
    void namesAreMaskedOnTheLists() {
        List<Registration> people = AsProgram.call(() -> registrations.of(today().id()));
        assertThat(people).allSatisfy(person -> {
            String full =
                    AsProgram.call(() -> registrations.reveal(person.id())).name();
            assertThat(person.maskedName())
                    .isEqualTo(new PersonName(full).masked())
                    .contains("*");
        });
    }

    @Test
    void theGuideNamesEveryAccountInBothLanguages() {
        assertThat(guide.text(Texts.CHINESE)).contains("组织者", "organiser", "/door/", "/t/", today().code());
        assertThat(guide.text(Texts.ENGLISH)).contains("Auditor", "administrator");
    }

    private List<Event> all() {
        Instant now = Instant.now();
        return AsProgram.call(() -> events.between(now.minus(Duration.ofDays(120)), now.plus(Duration.ofDays(120))));
    }

    private Event today() {
        LocalDate today = LocalDate.ofInstant(Instant.now(), zone);
        return all().stream()
                .filter(event -> LocalDate.ofInstant(event.startsAt(), zone).equals(today))
                .findFirst()
                .orElseThrow();
    }
}
