package org.jiangtai.demo;

import java.time.Instant;
import java.util.List;
import org.jiangtai.checkin.EntryMethod;
import org.jiangtai.menu.SpokenLanguage;
import org.jiangtai.registration.PastPerson;
import org.jspecify.annotations.Nullable;

/** An event of the season as it is planned, with everybody who registers and comes. */
record Lecture(Slot slot, Fate fate, List<List<Guest>> parties) {

    /** What becomes of it. */
    enum Fate {
        PUBLISHED,
        DRAFT,
        CANCELLED
    }

    /** Who speaks on what, where and when. */
    record Slot(
            DemoData.Hall hall,
            DemoData.Subject subject,
            DemoData.Speaker speaker,
            SpokenLanguage language,
            Instant startsAt,
            Instant endsAt,
            Instant opensAt,
            int capacity) {

        boolean overlaps(Slot other) {
            return startsAt.isBefore(other.endsAt) && endsAt.isAfter(other.startsAt);
        }
    }

    /** Somebody who registers; {@code came} is null for who does not come, or has not yet. */
    record Guest(PastPerson person, @Nullable Coming came) {}

    /** How and when somebody came, and when that was written down. */
    record Coming(EntryMethod method, Instant at, Instant writtenAt) {}

    long guests() {
        return parties.stream().mapToLong(List::size).sum();
    }
}
