package org.jiangtai.event;

import java.time.Instant;

/** What the public is told of an event, as far as a comparison of releases shows it. All moments are UTC. */
public record AnnouncedEvent(
        String title,
        String description,
        Instant startsAt,
        Instant endsAt,
        String unitName,
        String venueName,
        String lecturerName,
        Instant registrationOpensAt,
        Instant registrationClosesAt) {

    static AnnouncedEvent of(EventFacts facts) {
        return new AnnouncedEvent(
                facts.title,
                facts.description,
                facts.startsAt,
                facts.endsAt,
                facts.unitName,
                facts.venueName,
                facts.lecturerName,
                facts.registrationOpensAt,
                facts.registrationClosesAt);
    }
}
