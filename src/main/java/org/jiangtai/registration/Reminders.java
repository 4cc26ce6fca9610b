package org.jiangtai.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.event.EventState;
import org.jiangtai.setting.SettingService;
import org.jiangtai.setting.Settings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds everybody with a seat and a phone the day before and some hours before. Each registration keeps of which start
 * it was reminded: nobody is reminded twice, whatever stops and starts meanwhile, and whoever's event moved is reminded
 * of its new time. Who registered after the hour of a reminder knows anyway.
 */
@Component
class Reminders {

    private static final Duration A_DAY_AND_SOME = Duration.ofHours(40);
    private static final int AT_ONCE = 100;

    private final RegistrationRepository registrations;
    private final EventService events;
    private final SettingService settings;
    private final ReminderTimes times;
    private final ApplicationEventPublisher news;
    private final TransactionTemplate transaction;

    Reminders(
            RegistrationRepository registrations,
            EventService events,
            SettingService settings,
            ReminderTimes times,
            ApplicationEventPublisher news,
            TransactionTemplate transaction) {
        this.registrations = registrations;
        this.events = events;
        this.settings = settings;
        this.times = times;
        this.news = news;
        this.transaction = transaction;
    }

    /** The events whose people may be due, by what the public was told. */
    List<Event> due(Instant now) {
        return events.publicBetween(now, now.plus(A_DAY_AND_SOME)).stream()
                .filter(event -> now.isBefore(event.startsAt()) && event.taken() > 0)
                .toList();
    }

    /**
     * Reminds those who are due, some at a time.
     *
     * @return how many
     */
    int send(Event event, Instant now) {
        if (event.state() == EventState.CANCELLED || !now.isBefore(event.startsAt())) {
            return 0;
        }
        Settings set = settings.read(RegistrationSettings.GROUP);
        int hours = set.get(RegistrationSettings.REMIND_HOURS);
        Instant hoursBefore = times.hoursBefore(event.startsAt(), hours);
        if (hours > 0 && !now.isBefore(hoursBefore)) {
            return all(event, hoursBefore, true);
        }
        Instant dayBefore = times.dayBefore(event.startsAt());
        return set.get(RegistrationSettings.REMIND_DAY_BEFORE) && !now.isBefore(dayBefore) && times.isCivil(now)
                ? all(event, dayBefore, false)
                : 0;
    }

    private int all(Event event, Instant from, boolean hours) {
        int reminded = 0;
        Integer some;
        do {
            some = transaction.execute(status -> some(event, from, hours));
            reminded += some == null ? 0 : some;
        } while (some != null && some == AT_ONCE);
        return reminded;
    }

    private int some(Event event, Instant from, boolean hours) {
        Limit most = Limit.of(AT_ONCE);
        List<Long> due = hours
                ? registrations.findForHoursReminder(event.id(), from, event.startsAt(), most)
                : registrations.findForDayReminder(event.id(), from, event.startsAt(), most);
        for (long id : due) {
            registrations.lockById(id).filter(row -> isDue(row, event, hours)).ifPresent(row -> {
                if (hours) {
                    row.hoursReminderFor = event.startsAt();
                } else {
                    row.dayReminderFor = event.startsAt();
                }
                news.publishEvent(new PersonReminded(row.id, event.id()));
            });
        }
        return due.size();
    }

    private static boolean isDue(RegistrationEntity row, Event event, boolean hours) {
        Instant before = hours ? row.hoursReminderFor : row.dayReminderFor;
        return row.state == RegistrationState.SEATED && !event.startsAt().equals(before);
    }
}
