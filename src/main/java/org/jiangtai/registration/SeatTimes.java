package org.jiangtai.registration;

import java.time.Duration;
import java.time.Instant;
import org.jiangtai.event.Event;
import org.jiangtai.event.Holds;
import org.jiangtai.setting.SettingService;
import org.jiangtai.setting.Settings;
import org.jiangtai.shared.Moments;
import org.springframework.stereotype.Component;

/** Until when a seat is kept for somebody. */
@Component
class SeatTimes {

    private final SettingService settings;
    private final Holds holds;
    private final Moments moments;

    SeatTimes(SettingService settings, Holds holds, Moments moments) {
        this.settings = settings;
        this.holds = holds;
        this.moments = moments;
    }

    /**
     * Until when a freed seat is kept for the next of the waiting list: four hours, one on the day of the event, and
     * never past its start.
     */
    Instant offerUntil(Event event, Instant now) {
        Settings set = settings.read(RegistrationSettings.GROUP);
        boolean sameDay = moments.date(now).equals(moments.date(event.startsAt()));
        int hours = set.get(sameDay ? RegistrationSettings.OFFER_HOURS_SAME_DAY : RegistrationSettings.OFFER_HOURS);
        Instant until = now.plus(Duration.ofHours(hours));
        return until.isBefore(event.startsAt()) ? until : event.startsAt();
    }

    /** After how many offers without an answer somebody is not asked again. */
    int offersMissed() {
        return settings.get(RegistrationSettings.OFFERS_MISSED);
    }

    /** When the seats that are kept for units become open: at the time somebody set, never after the start. */
    Instant heldUntil(Event event) {
        Instant set = holds.until(event.id());
        Instant until = set == null ? usuallyHeldUntil(event) : set;
        return until.isBefore(event.startsAt()) ? until : event.startsAt();
    }

    /** The same where nobody sets a time. */
    Instant usuallyHeldUntil(Event event) {
        return event.startsAt().minus(Duration.ofHours(settings.get(RegistrationSettings.HOLD_HOURS)));
    }
}
