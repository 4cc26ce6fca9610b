package org.jiangtai.event;

import org.jiangtai.menu.Topic;
import org.jiangtai.place.Venue;
import org.jiangtai.speaker.LecturerTerms;
import org.jspecify.annotations.Nullable;

/** An event that somebody wants to save, with all that is known of what it names; null where it names nothing. */
record Planned(
        EventDraft draft,
        Booking booking,
        @Nullable Venue venue,
        @Nullable LecturerTerms lecturer,
        @Nullable Topic topic) {}
