package org.jiangtai.speaker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateListProperty;
import net.fortuna.ical4j.model.property.DateProperty;
import org.jiangtai.shared.InvalidInput;

/**
 * Reads a calendar file (RFC 5545) for the times in which somebody is busy, in the next 400 days: free and cancelled
 * entries are left out, recurring ones are counted out, and each time stands in the zone that it was written in. Its
 * titles are never looked at.
 */
final class BusyCalendar {

    static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final int MOST_ENTRIES = 5_000;
    private static final int MOST_TIMES = 20_000;
    private static final int DAYS_AHEAD = 400;
    private static final int HEAD = 4096;

    private final ZoneId zone;
    private final LocalDate first;
    private final LocalDate end;
    private final BusyDays days;
    private final BusyRule rules;
    private final Map<String, Set<Object>> changedOnes = new HashMap<>();
    private int times;

    private BusyCalendar(LocalDate today, ZoneId zone) {
        this.zone = zone;
        first = today;
        end = today.plusDays(DAYS_AHEAD);
        days = new BusyDays(first, end);
        rules = new BusyRule(first, end, MOST_TIMES);
    }

    /**
     * Reads a file.
     *
     * @param today the first day that matters
     * @param zone in which days begin, and times that name no zone are meant
     * @throws InvalidInput for the field {@code file} if it is too large, no calendar, broken, or has too many entries
     */
    static BusyTimes read(byte[] file, LocalDate today, ZoneId zone) {
        if (file.length > MOST_BYTES) {
            throw refused("invalid.ics.large", MOST_BYTES / 1024 / 1024);
        }
        String text = new String(file, StandardCharsets.UTF_8);
        if (!text.substring(0, Math.min(HEAD, text.length())).contains("BEGIN:VCALENDAR")) {
            throw refused("invalid.ics.none");
        }
        // Counted before it is read, so that nothing is built of a file that is refused anyway.
        if (text.split("BEGIN:VEVENT", MOST_ENTRIES + 2).length > MOST_ENTRIES + 1) {
            throw refused("invalid.ics.many", MOST_ENTRIES);
        }
        try {
            return new BusyCalendar(today, zone).read(file);
        } catch (IOException | ParserException broken) {
            throw refused("invalid.ics.broken");
        } catch (InvalidInput known) {
            throw known;
        } catch (RuntimeException broken) {
            // The library answers a time that does not exist, or a rule that makes no sense, with whatever it meets.
            throw refused("invalid.ics.broken");
        }
    }

    private BusyTimes read(byte[] file) throws IOException, ParserException {
        int bom = file.length > 2 && (file[0] & 0xFF) == 0xEF ? 3 : 0;
        List<VEvent> entries = new CalendarBuilder()
                .build(new ByteArrayInputStream(file, bom, file.length - bom))
                .getComponents(Component.VEVENT);
        for (VEvent entry : entries) {
            moment(entry, Property.RECURRENCE_ID)
                    .ifPresent(instead -> changedOnes
                            .computeIfAbsent(uid(entry), uid -> new HashSet<>())
                            .add(key(instead)));
        }
        int leftOut = 0;
        for (VEvent entry : entries) {
            if (isFree(entry) || !put(entry)) {
                leftOut++;
            }
        }
        return new BusyTimes(days.spans(), entries.size(), leftOut);
    }

    /** Whether any of it takes time in the days that matter. */
    private boolean put(VEvent entry) {
        Temporal start = moment(entry, Property.DTSTART).orElseThrow(() -> refused("invalid.ics.broken"));
        boolean wholeDays = start instanceof LocalDate;
        Duration length = length(entry, start);
        boolean any = false;
        for (Temporal one : starts(entry, start, length)) {
            if (++times > MOST_TIMES) {
                throw refused("invalid.ics.many", MOST_ENTRIES);
            }
            any |= wholeDays
                    ? days.putDays(((LocalDate) one), ((LocalDate) one).plusDays(Math.max(1, length.toDays())))
                    : days.put(local(one), local(instant(one).plus(length).atZone(ZoneOffset.UTC)));
        }
        return any;
    }

    private List<Temporal> starts(VEvent entry, Temporal start, Duration length) {
        Optional<Property> rule = entry.getProperty(Property.RRULE);
        List<Temporal> all = new ArrayList<>();
        if (rule.isPresent()) {
            all.addAll(expanded(rule.get().getValue(), start, length));
        } else {
            all.add(start);
        }
        Set<Object> without = new HashSet<>();
        List<Property> added = entry.getProperties(Property.RDATE);
        added.forEach(property -> all.addAll(dates(property)));
        List<Property> excepted = entry.getProperties(Property.EXDATE);
        excepted.forEach(property -> dates(property).forEach(date -> without.add(key(date))));
        if (entry.getProperty(Property.RECURRENCE_ID).isEmpty()) {
            without.addAll(changedOnes.getOrDefault(uid(entry), Set.of()));
        }
        all.removeIf(one -> without.contains(key(one)));
        return all;
    }

    private List<? extends Temporal> expanded(String rule, Temporal start, Duration length) {
        return start instanceof LocalDate day
                ? rules.days(rule, day, length.toDays())
                : rules.times(rule, zoned(start), length.toDays());
    }

    private Duration length(VEvent entry, Temporal start) {
        Optional<Temporal> stated = moment(entry, Property.DTEND);
        if (stated.isPresent()) {
            Duration length = start instanceof LocalDate day && stated.get() instanceof LocalDate last
                    ? Duration.ofDays(ChronoUnit.DAYS.between(day, last))
                    : Duration.between(instant(start), instant(stated.get()));
            return length.isNegative() ? Duration.ZERO : length;
        }
        Optional<net.fortuna.ical4j.model.property.Duration> duration = entry.getProperty(Property.DURATION);
        if (duration.isPresent()) {
            TemporalAmount amount = duration.get().getDuration();
            return Duration.between(instant(start), zoned(start).plus(amount).toInstant());
        }
        return start instanceof LocalDate ? Duration.ofDays(1) : Duration.ZERO;
    }

    private static boolean isFree(VEvent entry) {
        return says(entry, Property.TRANSP, "TRANSPARENT")
                || says(entry, Property.STATUS, "CANCELLED")
                || says(entry, "X-MICROSOFT-CDO-BUSYSTATUS", "FREE");
    }

    private static boolean says(VEvent entry, String property, String value) {
        Optional<Property> found = entry.getProperty(property);
        return found.filter(one -> value.equalsIgnoreCase(one.getValue())).isPresent();
    }

    private static String uid(VEvent entry) {
        Optional<Property> uid = entry.getProperty(Property.UID);
        return uid.map(Property::getValue).orElse("");
    }

    private static Optional<Temporal> moment(VEvent entry, String name) {
        Optional<DateProperty<Temporal>> property = entry.getProperty(name);
        return property.map(DateProperty::getDate);
    }

    @SuppressWarnings("unchecked") // whatever its dates are, they are moments
    private static List<Temporal> dates(Property property) {
        return property instanceof DateListProperty<?> list ? (List<Temporal>) List.copyOf(list.getDates()) : List.of();
    }

    /** What tells that two ways to write a moment mean the same. */
    private Object key(Temporal moment) {
        return moment instanceof LocalDate ? moment : instant(moment);
    }

    private LocalDateTime local(Temporal moment) {
        return LocalDateTime.ofInstant(instant(moment), zone);
    }

    private Instant instant(Temporal moment) {
        return zoned(moment).toInstant();
    }

    private ZonedDateTime zoned(Temporal moment) {
        return switch (moment) {
            case ZonedDateTime written -> written;
            case OffsetDateTime written -> written.toZonedDateTime();
            case Instant written -> written.atZone(ZoneOffset.UTC);
            case LocalDateTime floating -> floating.atZone(zone);
            case LocalDate day -> day.atStartOfDay(zone);
            default -> throw refused("invalid.ics.broken");
        };
    }

    private static InvalidInput refused(String key, Object... arguments) {
        return new InvalidInput("file", key, arguments);
    }
}
