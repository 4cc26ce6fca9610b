package org.jiangtai.planning.rota;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.Role;
import org.jiangtai.menu.SpokenLanguage;
import org.jiangtai.menu.Topic;
import org.jiangtai.order.Order;
import org.jiangtai.order.OrderChannel;
import org.jiangtai.order.OrderDraft;
import org.jiangtai.order.PreferredTime;
import org.jiangtai.place.Unit;
import org.jiangtai.place.Venue;
import org.jiangtai.planning.solver.RotaWeights;
import org.jiangtai.shared.Moments;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.jiangtai.testing.OrderFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Runs of the rota for seasons of their own, far ahead. */
@DatabaseTest
abstract class RotaSeason {

    private static final AtomicInteger SEASONS = new AtomicInteger();

    @Autowired
    RotaService service;

    @Autowired
    RotaPlanService plans;

    @Autowired
    RotaApplyService applying;

    @Autowired
    RotaHandService hand;

    @Autowired
    RotaReplanService replans;

    @Autowired
    RotaRunner runner;

    @Autowired
    RotaRuns runs;

    @Autowired
    RotaFactReader facts;

    @Autowired
    EventService events;

    @Autowired
    Fixtures fixtures;

    @Autowired
    OrderFixtures orders;

    @Autowired
    Moments moments;

    @Autowired
    EntityManagerFactory entities;

    LocalDate monday;
    Lecturer lecturer;
    Topic topic;

    @BeforeEach
    void aSeasonOfItsOwn() {
        // Far ahead, so that what other tests plan is not in the way.
        monday = LocalDate.of(2040, 1, 2).plusWeeks(10L * SEASONS.incrementAndGet());
        lecturer = fixtures.lecturer();
        topic = fixtures.topic();
        fixtures.signIn(Role.ORGANISER);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    RotaSetup setup(List<Venue> halls) {
        return setup(halls.stream().map(Venue::unitId).toList(), 8, false);
    }

    RotaSetup setup(List<Long> units, int weeks, boolean withOrders) {
        return new RotaSetup(
                "轮讲 " + Fixtures.unique(),
                monday,
                weeks,
                units,
                List.of(new RotaTheme(topic.themeId(), 1, List.of(topic.id()))),
                50,
                true,
                withOrders,
                600,
                RotaWeights.USUAL,
                7,
                1,
                1);
    }

    /** The first plan that is found will do. */
    RotaRun planned(RotaSetup setup) {
        return searchedBriefly(service.setUp(setup));
    }

    /** Searched for no longer than it takes to find a plan at all. */
    RotaRun searchedBriefly(RotaRun run) {
        service.start(run.id());
        runner.watch(run.id()).ifPresent(RotaWatch::stop);
        return done(run);
    }

    RotaRun replanned(RotaRun run, RotaChange change) {
        RotaRun asked = replans.replan(run.id(), "调整 " + run.id(), change);
        // The first way round what came up will do.
        runner.watch(asked.id()).ifPresent(RotaWatch::stop);
        RotaRun changed = done(asked);
        assertThat(changed.state().isPlanned()).isTrue();
        return changed;
    }

    RotaRun done(RotaRun run) {
        runner.watch(run.id()).ifPresent(watch -> watch.whenDone().join());
        return service.require(run.id());
    }

    Instant start(RotaLecture lecture) {
        LocalTime hour = switch (lecture.at().part()) {
            case MORNING -> LocalTime.of(9, 0);
            case AFTERNOON -> LocalTime.of(14, 30);
            default -> LocalTime.of(19, 0);
        };
        return moments.instant(lecture.at().day().atTime(hour));
    }

    List<Event> made(List<Venue> halls) {
        Set<Long> ids = Set.copyOf(halls.stream().map(Venue::id).toList());
        return events
                .between(
                        moments.instant(monday.atStartOfDay()),
                        moments.instant(monday.plusWeeks(8).atStartOfDay()))
                .stream()
                .filter(event -> ids.contains(event.venueId()))
                .toList();
    }

    /** An approved order for the topic of the season. */
    Order ordered(Unit village, Venue hall, int people, PreferredTime... times) {
        return orders.approved(new OrderDraft(
                null,
                0,
                village.id(),
                "王小明",
                Fixtures.phone(),
                topic.id(),
                null,
                "",
                List.of(times),
                hall.id(),
                90,
                people,
                "老人",
                SpokenLanguage.MANDARIN,
                "",
                OrderChannel.PHONE));
    }
}
