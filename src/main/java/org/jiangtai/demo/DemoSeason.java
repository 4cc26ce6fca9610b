package org.jiangtai.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.event.EventState;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.place.UnitService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Fills an empty database with the demo season, before the web server takes its first request. A database that holds
 * anything is left alone.
 */
@Component
@Profile("demo")
class DemoSeason implements SmartLifecycle {

    /** Any phase before the web server's. */
    private static final int BEFORE_THE_WEB = 0;

    private static final Duration THE_SEASON = Duration.ofDays(120);

    /** So many must be left where some are kept for one village. */
    private static final int SEATS_LEFT = 10;

    private static final Logger log = LoggerFactory.getLogger(DemoSeason.class);

    private final UnitService units;
    private final DemoPlaces places;
    private final DemoPeople people;
    private final DemoScripts scripts;
    private final DemoLectures lectures;
    private final EventService events;
    private final DemoTerms terms;
    private final DemoDoor door;
    private final DemoOrders orders;
    private final DemoTalents talents;
    private final DemoSuggestions suggestions;
    private final DemoItems items;
    private final DemoOffices offices;
    private final DemoStories stories;
    private final DemoGuide guide;
    private final Clock clock;
    private final ZoneId zone;
    private final long seed;
    private volatile boolean made;

    DemoSeason(
            UnitService units,
            DemoPlaces places,
            DemoPeople people,
            DemoScripts scripts,
            DemoLectures lectures,
            EventService events,
            DemoTerms terms,
            DemoDoor door,
            DemoOrders orders,
            DemoTalents talents,
            DemoSuggestions suggestions,
            DemoItems items,
            DemoOffices offices,
            DemoStories stories,
            DemoGuide guide,
            Clock clock,
            ZoneId zone,
            @Value("${jiangtai.demo.seed}") long seed) {
        this.units = units;
        this.places = places;
        this.people = people;
        this.scripts = scripts;
        this.lectures = lectures;
        this.events = events;
        this.terms = terms;
        this.door = door;
        this.orders = orders;
        this.talents = talents;
        this.suggestions = suggestions;
        this.items = items;
        this.offices = offices;
        this.stories = stories;
        this.guide = guide;
        this.clock = clock;
        this.zone = zone;
        this.seed = seed;
    }

    @Override
    public void start() {
        if (!made && units.all().isEmpty()) {
            AsProgram.run(this::make);
        }
        made = true;
    }

    private void make() {
        Instant begun = clock.instant();
        DemoData data = DemoData.read();
        var placed = places.make(data);
        var known = people.make(data, placed);
        scripts.make(data, placed, known);
        var held = lectures.make(data, Season.lectures(data, seed, begun, zone), placed, known);
        // Read anew, with the people that each has by now.
        List<Event> all = events.between(begun.minus(THE_SEASON), begun.plus(THE_SEASON)).stream()
                .sorted(Comparator.comparing(Event::startsAt))
                .toList();
        List<Event> open = all.stream()
                .filter(event -> event.state() == EventState.OPEN && event.taken() > 0)
                .filter(event -> event.id() != held.today().id())
                .filter(event -> event.seatsLeft() > SEATS_LEFT)
                .toList();
        door.make(data, held, known, all, open.getFirst());
        terms.make(data, placed, open.subList(1, open.size()), all);
        orders.make(
                data,
                placed,
                held,
                known.lecturers().get(data.speakers().getFirst().name()));
        talents.make(data, placed, known, seed);
        String trackingCode = suggestions.make(data, placed, held);
        items.make(data, placed);
        offices.make(data, placed);
        stories.make(data, placed, known);
        guide.remember(known.signIns(), held.today(), held.doorToken(), held.ticketToken(), trackingCode);
        log.debug(
                "demo season made in {} ms",
                Duration.between(begun, clock.instant()).toMillis());
    }

    @Override
    public void stop() {}

    @Override
    public boolean isRunning() {
        return made;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB;
    }
}
