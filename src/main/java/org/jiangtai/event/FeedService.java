package org.jiangtai.event;

import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.Theme;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitService;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Texts;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.speaker.LecturerState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody's calendar can follow: the whole schedule as announced, or what concerns one part of it. */
@Service
@Transactional(readOnly = true)
public class FeedService {

    private static final Duration AHEAD = Duration.ofDays(366);
    private static final Duration BACK = Duration.ofDays(31);

    private final EventService events;
    private final UnitService units;
    private final MenuService menu;
    private final LecturerService lecturers;
    private final Clock clock;

    FeedService(EventService events, UnitService units, MenuService menu, LecturerService lecturers, Clock clock) {
        this.events = events;
        this.units = units;
        this.menu = menu;
        this.lecturers = lecturers;
        this.clock = clock;
    }

    /**
     * @param of whose feed it is, in its own words; empty for the whole schedule
     * @param events soonest first, from a month ago on; cancelled ones are among them
     */
    public record Feed(String of, List<Event> events) {}

    @PermitAll
    public Feed everything() {
        return feed("", event -> true);
    }

    /**
     * What is on in a village or any other unit; empty while nothing is.
     *
     * @throws NotFound if there is no such unit
     */
    @PermitAll
    public Feed village(long unitId) {
        Unit unit = units.find(unitId).orElseThrow(NotFound::new);
        return feed(unit.shortName(), event -> event.unitId() == unitId);
    }

    /** @throws NotFound if there is no such theme */
    @PermitAll
    public Feed theme(long themeId) {
        Theme theme = menu.themes().stream()
                .filter(each -> each.id() == themeId)
                .findFirst()
                .orElseThrow(NotFound::new);
        return feed(theme.name(Texts.CHINESE), event -> Objects.equals(event.themeId(), themeId));
    }

    /**
     * What a lecturer gives; empty while nothing is planned.
     *
     * @throws NotFound if there is no such lecturer, or one who is no lecturer of ours yet or any more and gives nothing
     */
    @PermitAll
    public Feed lecturer(long lecturerId) {
        Lecturer lecturer = lecturers.find(lecturerId).orElseThrow(NotFound::new);
        Feed feed = feed(lecturer.name(), event -> Objects.equals(event.lecturerId(), lecturerId));
        boolean known = lecturer.state() == LecturerState.ENGAGED || lecturer.state() == LecturerState.PAUSED;
        if (!known && feed.events().isEmpty()) {
            throw new NotFound();
        }
        return feed;
    }

    private Feed feed(String of, Predicate<Event> which) {
        Instant now = clock.instant();
        return new Feed(
                of,
                events.announced(now.minus(BACK), now.plus(AHEAD)).stream()
                        .filter(which)
                        .toList());
    }
}
