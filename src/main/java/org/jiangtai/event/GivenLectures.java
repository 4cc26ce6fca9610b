package org.jiangtai.event;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jiangtai.menu.TopicTellings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lectures that were given, for whoever waits for a topic to be told. */
@Component
class GivenLectures implements TopicTellings {

    private final EventRepository events;
    private final Clock clock;

    GivenLectures(EventRepository events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Telling> of(Collection<Long> topicIds) {
        return topicIds.isEmpty()
                ? List.of()
                : events.findGiven(topicIds, clock.instant()).stream()
                        .map(given -> new Telling(
                                Objects.requireNonNull(given.topicId),
                                given.lecturerName == null ? "" : given.lecturerName,
                                given.unitName + " " + given.venueName,
                                given.startsAt))
                        .toList();
    }
}
