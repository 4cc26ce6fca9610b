package org.jiangtai.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.menu.Topic;
import org.jiangtai.place.Unit;
import org.jiangtai.place.Venue;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.testing.CountedStatements;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** However full the season is, looking for clashes and loading the calendar take the same few statements. */
@DatabaseTest
@Import(CountedStatements.class)
class ScheduleStatementsTest {

    private static final int FOR_CLASHES = 14;
    private static final int FOR_THE_CALENDAR = 1;

    @Autowired
    Fixtures fixtures;

    @Autowired
    EventService events;

    @Autowired
    CountedStatements statements;

    @Test
    void clashesOfOneEventTakeTheSameStatementsHoweverFullTheSeasonIs() throws Exception {
        Unit unit = fixtures.unit();
        Venue hall = fixtures.venue(unit, 100);
        Lecturer lecturer = fixtures.lecturer();
        Topic topic = fixtures.topic();
        EventDraft draft = about(topic, fixtures.draft(hall, lecturer, fixtures.tomorrowAt(14), 20));
        fixtures.signIn(Role.ORGANISER);
        int alone = statements.of(() -> events.clashes(draft));
        assertThat(alone).isPositive().isLessThanOrEqualTo(FOR_CLASHES);
        for (int i = 1; i <= 6; i++) {
            Instant start = fixtures.tomorrowAt(8).plus(Duration.ofHours(2L * i));
            Venue near = fixtures.venue();
            AsProgram.run(() -> events.save(about(topic, fixtures.draft(near, lecturer, start, 20)), "测试"));
            AsProgram.run(() -> events.save(about(topic, fixtures.draft(hall, null, start, 20)), "测试"));
        }
        assertThat(events.clashes(draft)).isNotEmpty();
        // A neighbour's town is looked up once more than nobody's.
        assertThat(statements.of(() -> events.clashes(draft))).isBetween(alone, alone + 1);
    }

    @Test
    void aMonthOfTheCalendarIsOneStatementHoweverManyEventsItHas() throws Exception {
        Instant from = fixtures.tomorrowAt(0);
        Instant to = from.plus(Duration.ofDays(30));
        for (int i = 0; i < 5; i++) {
            fixtures.openEvent(20);
        }
        fixtures.signIn(Role.ORGANISER);
        assertThat(events.between(from, to)).hasSizeGreaterThanOrEqualTo(5);
        assertThat(statements.of(() -> events.between(from, to))).isEqualTo(FOR_THE_CALENDAR);
    }

    private static EventDraft about(Topic topic, EventDraft draft) {
        return new EventDraft(
                draft.id(),
                draft.version(),
                draft.kind(),
                draft.title(),
                draft.description(),
                topic.id(),
                draft.lecturerId(),
                draft.venueId(),
                draft.language(),
                draft.startsAt(),
                draft.endsAt(),
                null,
                null,
                draft.capacity());
    }
}
