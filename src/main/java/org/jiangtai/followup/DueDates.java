package org.jiangtai.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jiangtai.setting.SettingService;
import org.jiangtai.setting.Settings;
import org.jiangtai.setting.WorkingDays;
import org.jiangtai.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts deadlines, in working days of the national calendar from the day of assignment on. */
@Component
class DueDates {

    private final WorkingDays workingDays;
    private final SettingService settings;
    private final ZoneId zone;

    DueDates(WorkingDays workingDays, SettingService settings, ZoneId zone) {
        this.workingDays = workingDays;
        this.settings = settings;
        this.zone = zone;
    }

    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** The day on which the unit got it; null while nobody has it. */
    @Nullable
    LocalDate assignedOn(ItemEntity item) {
        return item.assignedAt == null ? null : day(item.assignedAt);
    }

    /**
     * Gives an item that was just assigned its deadline.
     *
     * @param named the day that somebody named, for a term that asks for one
     * @throws InvalidInput for the field {@code dueOn} if it is missing or past
     */
    void begin(ItemEntity item, Term term, @Nullable LocalDate named, Instant at) {
        LocalDate today = day(at);
        item.term = term;
        item.assignedAt = at;
        item.dueDays = days(term);
        if (term == Term.BY_DATE) {
            if (named == null) {
                throw new InvalidInput("dueOn", "invalid.empty");
            }
            if (named.isBefore(today)) {
                throw new InvalidInput("dueOn", "invalid.item.past");
            }
            item.dueOn = named;
        } else {
            item.dueOn = counted(item);
        }
        item.rung = Rung.NONE;
    }

    /** The last day of what is handed to a unit at a moment, in time as most things are. */
    LocalDate usual(Instant at) {
        return workingDays.plus(day(at), settings.get(FollowupSettings.COMPLAINT_DAYS));
    }

    /** Gives more working days. */
    void extend(ItemEntity item, int days, LocalDate today) {
        LocalDate before = item.dueOn;
        if (before == null) {
            throw new NoDeadline();
        }
        if (item.dueDays == null) {
            move(item, workingDays.plus(before, days), today);
        } else {
            item.dueDays += days;
            move(item, counted(item), today);
        }
    }

    /** Puts a deadline on another day; one that is ahead again climbs its ladder from the ground. */
    private static void move(ItemEntity item, @Nullable LocalDate day, LocalDate today) {
        item.dueOn = day;
        if (day != null && !day.isBefore(today)) {
            item.rung = Rung.NONE;
        }
    }

    /**
     * Puts an item's deadline where the calendar of today has it. A day that somebody named stays. A deadline that comes
     * nearer is never put into the past.
     *
     * @return whether it moved
     */
    boolean recount(ItemEntity item, LocalDate today) {
        LocalDate before = item.dueOn;
        LocalDate counted = counted(item);
        if (before == null || counted == null) {
            return false;
        }
        LocalDate now = WorkingDays.recounted(before, counted, today);
        if (now.equals(before)) {
            return false;
        }
        move(item, now, today);
        return true;
    }

    /** What the ladder asks for on a day. */
    Ladder ladder(LocalDate today) {
        Settings set = settings.read(FollowupSettings.GROUP);
        return new Ladder(
                today,
                workingDays.plus(today, set.get(FollowupSettings.REMIND_DAYS)),
                workingDays.minus(today, set.get(FollowupSettings.BLUE_DAYS)),
                workingDays.minus(today, set.get(FollowupSettings.YELLOW_DAYS)),
                workingDays.minus(today, set.get(FollowupSettings.RED_DAYS)));
    }

    /** How much more time may be asked for at once. */
    int mostExtension() {
        return settings.get(FollowupSettings.MOST_EXTENSION_DAYS);
    }

    private @Nullable LocalDate counted(ItemEntity item) {
        return item.assignedAt == null || item.dueDays == null
                ? null
                : workingDays.plus(day(item.assignedAt), item.dueDays);
    }

    private @Nullable Integer days(Term term) {
        return switch (term) {
            case QUESTION -> settings.get(FollowupSettings.QUESTION_DAYS);
            case COMPLAINT -> settings.get(FollowupSettings.COMPLAINT_DAYS);
            case URGENT -> settings.get(FollowupSettings.URGENT_DAYS);
            case BY_DATE -> null;
        };
    }
}
