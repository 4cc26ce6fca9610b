package org.jiangtai.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Times as people at the desk and on the public pages read them, in the installation's zone. */
@Component("times")
public class Moments {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final int HALF_A_DAY = 12;

    private final ZoneId zone;

    Moments(ZoneId zone) {
        this.zone = zone;
    }

    public String minute(Instant moment) {
        return MINUTE.format(moment.atZone(zone));
    }

    public String second(Instant moment) {
        return SECOND.format(moment.atZone(zone));
    }

    public String day(Instant moment) {
        return DAY.format(moment.atZone(zone));
    }

    /** The day in words with its weekday, {@code 2026年11月23日星期一}, as the reader's language writes it. */
    public String longDay(Instant moment, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .localizedBy(locale)
                .format(moment.atZone(zone));
    }

    /** A day without its year, {@code 11月23日}, as the reader's language writes it. */
    public String shortDay(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedPattern("MMMd").localizedBy(locale).format(day);
    }

    /** From when to when on its day, {@code 14:00–15:30}; names the end's day where it is another one. */
    public String clockSpan(Instant start, Instant end) {
        return clock(start) + "–" + (date(start).equals(date(end)) ? clock(end) : minute(end));
    }

    public String clock(Instant moment) {
        return CLOCK.format(moment.atZone(zone));
    }

    /** {@code 2026-11-22 14:00–15:30}; the end's day is named only where it is another one. */
    public String span(Instant start, Instant end) {
        return date(start).equals(date(end)) ? minute(start) + "–" + clock(end) : minute(start) + "–" + minute(end);
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 2026-11-22 – 2026-11-24}, or the day alone where both are the same. */
    public String days(LocalDate from, LocalDate to) {
        return from.equals(to) ? day(from) : day(from) + " – " + day(to);
    }

    public String clock(LocalTime time) {
        return CLOCK.format(time);
    }

    public LocalDate date(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    public LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone);
    }

    /**
     * The moment at which the clock on the wall shows this; the earlier one where it does so twice.
     *
     * @param field the field that it was typed into
     * @throws InvalidInput if the clock never shows it, because it is put forward then
     */
    public Instant instant(String field, LocalDateTime local) {
        if (zone.getRules().getValidOffsets(local).isEmpty()) {
            throw new InvalidInput(field, "invalid.time.none", MINUTE.format(local));
        }
        return instant(local);
    }

    /**
     * The moment nearest to another at which the clock on the wall shows this time: people who wait at half past eleven
     * for something at midnight come the evening before.
     *
     * @param field the field that it was typed into
     * @throws InvalidInput if the clock never shows it on that day, because it is put forward then
     */
    public Instant nearest(String field, LocalTime time, Instant around) {
        LocalDateTime centre = local(around);
        LocalDateTime sameDay = centre.toLocalDate().atTime(time);
        if (sameDay.isAfter(centre.plusHours(HALF_A_DAY))) {
            return instant(field, sameDay.minusDays(1));
        }
        return instant(field, sameDay.isBefore(centre.minusHours(HALF_A_DAY)) ? sameDay.plusDays(1) : sameDay);
    }

    public Instant instant(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }
}
