package org.jiangtai.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.event.Seats;
import org.jiangtai.identity.Role;
import org.jiangtai.place.UnitScope;
import org.jiangtai.resident.ResidentBook;
import org.jiangtai.shared.Busy;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.Portions;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.CannotAcquireLockException;

/** A database that breaks one person off costs the others of the list nothing. */
@DatabaseTest
class GroupRegistrationRetryTest {

    @Autowired
    RegistrationRepository rows;

    @Autowired
    RegistrationService registrations;

    @Autowired
    ResidentBook residents;

    @Autowired
    EventService events;

    @Autowired
    Seats seats;

    @Autowired
    Registrar registrar;

    @Autowired
    ArrivalQueue queue;

    @Autowired
    RegistrationMaker maker;

    @Autowired
    RegistrationRows shown;

    @Autowired
    TicketBook book;

    @Autowired
    WaitingList waitingList;

    @Autowired
    PeopleFinder finder;

    @Autowired
    ApplicationEventPublisher news;

    @Autowired
    java.time.Clock clock;

    @Autowired
    UnitScope scope;

    @Autowired
    PhoneVault vault;

    @Autowired
    Portions portions;

    @Autowired
    Fixtures fixtures;

    @Test
    void whoMeetsALockIsTriedAgainAndNamedIfItDoesNotHelp() {
        Event event = fixtures.openEvent(10);
        fixtures.signIn(Role.KEEPER, event.unitId());
        // The first try of all together fails too.
        Map<String, Integer> broken = new ConcurrentHashMap<>(Map.of("王二", 3, "王三", 100));

        List<GroupLine> lines = groups(broken).register(request(event, "王一", "王二", "王三", "王四"), done -> true);

        assertThat(lines)
                .extracting(GroupLine::outcome)
                .containsExactly(GroupOutcome.SEATED, GroupOutcome.SEATED, GroupOutcome.REFUSED, GroupOutcome.SEATED);
        assertThat(lines.get(2).name()).isEqualTo("王三");
        assertThat(lines.get(2).reason()).isInstanceOf(Busy.class);
        assertThat(events.find(event.id()).orElseThrow().taken()).isEqualTo(3);
    }

    private GroupRegistration groups(Map<String, Integer> broken) {
        var failing =
                new RegistrationService(
                        rows, events, seats, registrar, queue, maker, shown, book, waitingList, finder, news, clock) {
                    @Override
                    public List<Registration> registerByUnit(RegisterRequest request) {
                        String name = request.people().getFirst().name();
                        if (broken.merge(name, -1, Integer::sum) >= 0) {
                            throw new CannotAcquireLockException("broken off");
                        }
                        return registrations.registerByUnit(request);
                    }
                };
        return new GroupRegistration(rows, failing, residents, events, scope, vault, portions);
    }

    private static GroupRequest request(Event event, String... names) {
        return new GroupRequest(
                event.id(),
                event.unitId(),
                List.of(names).stream()
                        .map(name -> new GroupPerson(name, Fixtures.phone(), name, false, false, null))
                        .toList(),
                true,
                false);
    }
}
