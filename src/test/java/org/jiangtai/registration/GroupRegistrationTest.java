package org.jiangtai.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.place.NotYourUnit;
import org.jiangtai.privacy.Agreement;
import org.jiangtai.resident.CheckedRow;
import org.jiangtai.resident.PersonStatus;
import org.jiangtai.resident.Resident;
import org.jiangtai.resident.ResidentDraft;
import org.jiangtai.resident.ResidentService;
import org.jiangtai.resident.TypedPeople;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@DatabaseTest
class GroupRegistrationTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private GroupRegistration groups;

    @Autowired
    private RegistrationService registrations;

    @Autowired
    private ResidentService residents;

    @Autowired
    private EventService events;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aGroupGetsTheSeatsInItsOrderAndTheRestWaits() {
        Event event = fixtures.openEvent(100);
        fixtures.signIn(Role.KEEPER, event.unitId());
        List<Integer> progress = new ArrayList<>();

        List<GroupLine> lines = groups.register(request(event, people(130)), done -> progress.add(done));

        assertThat(lines.subList(0, 100)).extracting(GroupLine::outcome).containsOnly(GroupOutcome.SEATED);
        assertThat(lines.subList(100, 130)).extracting(GroupLine::outcome).containsOnly(GroupOutcome.WAITING);
        assertThat(lines.subList(100, 130))
                .extracting(line -> line.registration().waitingNumber())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 30).boxed().toList());
        assertThat(lines).extracting(line -> line.registration().unitId()).containsOnly(event.unitId());
        assertThat(lines).extracting(line -> line.registration().source()).containsOnly(Source.BY_UNIT);
        assertThat(progress).containsExactly(50, 100, 130);
        assertSeats(event, 100, 30);
    }

    @Test
    void whoeverStopsItKeepsWhoIsDown() {
        Event event = fixtures.openEvent(200);
        fixtures.signIn(Role.KEEPER, event.unitId());

        List<GroupLine> lines = groups.register(request(event, people(130)), done -> false);

        assertThat(lines).hasSize(50);
        assertSeats(event, 50, 0);
    }

    @Test
    void groupsThatMeetAtTheLastSeatsNeverGetMoreThanThereAre() throws Exception {
        Event event = fixtures.openEvent(60);
        List<Callable<List<GroupLine>>> groupsAtOnce = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            List<GroupPerson> people = people(40);
            groupsAtOnce.add(() -> AsProgram.call(() -> groups.register(request(event, people), done -> true)));
        }
        List<GroupLine> lines = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<List<GroupLine>> answer : threads.invokeAll(groupsAtOnce)) {
                lines.addAll(answer.get());
            }
        }

        assertThat(lines)
                .filteredOn(line -> line.outcome() == GroupOutcome.SEATED)
                .hasSize(60);
        assertThat(lines.stream()
                        .map(GroupLine::registration)
                        .filter(row -> row.state() == RegistrationState.WAITING)
                        .map(Registration::waitingNumber)
                        .sorted())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 100).boxed().toList());
        assertSeats(event, 60, 100);
    }

    @Test
    void whoIsDownAlreadyOrWrongStopsNobodyElse() {
        Event event = fixtures.openEvent(10);
        String phone = Fixtures.phone();
        fixtures.signIn(Role.KEEPER, event.unitId());
        groups.register(request(event, List.of(person("王一", phone, "a"))), done -> true);

        List<GroupLine> lines = groups.register(
                request(
                        event,
                        List.of(
                                person("王二", phone, "a"),
                                person("王一", phone, "a"),
                                person("王三", "12345", "b"),
                                new GroupPerson("王一", phone, "c", false, true, null),
                                person("李大娘", "", "d"))),
                done -> true);

        assertThat(lines)
                .extracting(GroupLine::outcome)
                .containsExactly(
                        GroupOutcome.SEATED,
                        GroupOutcome.ALREADY,
                        GroupOutcome.REFUSED,
                        GroupOutcome.SEATED,
                        GroupOutcome.SEATED);
        assertThat(lines.get(2).reason()).isInstanceOf(InvalidInput.class);
        assertSeats(event, 4, 0);
    }

    @Test
    void aFamilySharesATicketsPage() {
        Event event = fixtures.openEvent(10);
        fixtures.signIn(Role.KEEPER, event.unitId());
        String phone = Fixtures.phone();

        List<GroupLine> lines = groups.register(
                request(event, List.of(person("王一", phone, "a"), person("李四", "", "b"), person("王二", phone, "a"))),
                done -> true);

        assertThat(lines).extracting(GroupLine::name).containsExactly("王一", "王二", "李四");
        assertThat(lines.get(0).registration().party())
                .isEqualTo(lines.get(1).registration().party());
        assertThat(lines.get(2).registration().party())
                .isNotEqualTo(lines.get(0).registration().party());
    }

    @Test
    void theRememberedAreTickedOnceAndTheirPhoneIsTheHouseholds() {
        Event event = fixtures.openEvent(10);
        fixtures.signIn(Role.KEEPER, event.unitId());
        String phone = Fixtures.phone();
        Resident daughter = remember(event, "王小红", phone, "");
        Resident old = remember(event, "王大爷", "", daughter.household());
        Resident alone = remember(event, "李大娘", "", "");
        assertThat(groups.downOf(event.id(), event.unitId())).isEmpty();

        List<GroupPerson> chosen = groups.remembered(event.unitId(), List.of(old.id(), alone.id()));
        assertThat(chosen).extracting(GroupPerson::phone).containsExactlyInAnyOrder(phone, "");
        groups.register(request(event, chosen), done -> true);

        assertThat(groups.downOf(event.id(), event.unitId()))
                .containsOnlyKeys(old.id(), alone.id())
                .containsValue(RegistrationState.SEATED);
        assertThat(residents.of(event.unitId()).stream()
                        .filter(row -> row.id() == old.id())
                        .findFirst()
                        .orElseThrow()
                        .usedAt())
                .isAfter(old.usedAt());
    }

    @Test
    void aListIsComparedWithWhoIsDown() {
        Event event = fixtures.openEvent(10);
        fixtures.signIn(Role.KEEPER, event.unitId());
        String phone = Fixtures.phone();
        List<GroupLine> lines = groups.register(
                request(event, List.of(person("王一", phone, "a"), person("李大娘", "", "b"), person("赵六", "", "c"))),
                done -> true);
        registrations.cancel(lines.getLast().registration().id(), "来电");

        assertThat(groups.look(
                        event.id(),
                        event.unitId(),
                        TypedPeople.text("王一 " + phone + "\n王一 " + Fixtures.phone() + "\n李大娘\n赵六\n王五")))
                .extracting(CheckedRow::status)
                .containsExactly(
                        PersonStatus.ALREADY,
                        PersonStatus.SAME_NAME,
                        PersonStatus.ALREADY,
                        PersonStatus.FINE,
                        PersonStatus.FINE);
    }

    @Test
    void nobodyPutsDownAnothersPeople() {
        Event event = fixtures.openEvent(10);
        long other = fixtures.unit().id();
        fixtures.signIn(Role.KEEPER, event.unitId());
        List<GroupPerson> one = people(1);

        assertThatThrownBy(() -> groups.register(new GroupRequest(event.id(), other, one, true, false), done -> true))
                .isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> groups.register(new GroupRequest(event.id(), null, one, true, false), done -> true))
                .isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> groups.remembered(other, List.of())).isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> groups.downOf(event.id(), other)).isInstanceOf(NotYourUnit.class);
        fixtures.signIn(Role.KEEPER, other);
        assertThatThrownBy(() -> groups.register(request(event, one), done -> true))
                .isInstanceOf(NotYourUnit.class);
        assertThatThrownBy(() -> groups.look(event.id(), other, List.of())).isInstanceOf(NotYourUnit.class);
        assertSeats(event, 0, 0);
    }

    @Test
    void withoutConsentNobodyIsPutDown() {
        Event event = fixtures.openEvent(10);
        fixtures.signIn(Role.ORGANISER);
        var child = new GroupPerson("王小小", "", "a", true, false, null);

        assertThatThrownBy(() ->
                        groups.register(new GroupRequest(event.id(), null, people(1), false, false), done -> true))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() ->
                        groups.register(new GroupRequest(event.id(), null, List.of(child), true, false), done -> true))
                .isInstanceOf(InvalidInput.class);
        assertThat(groups.register(new GroupRequest(event.id(), null, List.of(child), true, true), done -> true))
                .extracting(GroupLine::outcome)
                .containsExactly(GroupOutcome.SEATED);
    }

    private Resident remember(Event event, String name, String phone, String household) {
        return residents.save(
                new ResidentDraft(null, event.unitId(), name, phone, false, household, Agreement.byWord(true)));
    }

    private static GroupRequest request(Event event, List<GroupPerson> people) {
        return new GroupRequest(event.id(), event.unitId(), people, true, false);
    }

    private static List<GroupPerson> people(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> person("王" + (char) ('一' + i), Fixtures.phone(), "p" + i))
                .toList();
    }

    private static GroupPerson person(String name, String phone, String party) {
        return new GroupPerson(name, phone, party, false, false, null);
    }

    private void assertSeats(Event event, int taken, int waiting) {
        Event now = events.find(event.id()).orElseThrow();
        assertThat(now.taken()).as("taken").isEqualTo(taken);
        assertThat(now.waiting()).as("waiting").isEqualTo(waiting);
    }
}
