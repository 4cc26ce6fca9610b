package org.jiangtai.setting;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.WholeZone;
import org.jiangtai.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the calendar of holidays and make-up working days that {@link WorkingDays} counts by. */
@Service
@Transactional
public class HolidayService {

    /** The largest file that is read; a year's file has about 6 KB. */
    public static final int MOST_BYTES = 200 * 1024;

    private final HolidayRepository holidays;
    private final ApplicationEventPublisher news;

    HolidayService(HolidayRepository holidays, ApplicationEventPublisher news) {
        this.holidays = holidays;
        this.news = news;
    }

    /** The named days of a year, in order. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.ADMINISTRATOR, Role.Named.AUDITOR})
    @WholeZone
    @Transactional(readOnly = true)
    public List<Holiday> year(int year) {
        return holidays.findByDayBetweenOrderByDay(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream()
                .map(HolidayEntity::toHoliday)
                .toList();
    }

    /** The years of which days off are known, in order. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.ADMINISTRATOR, Role.Named.AUDITOR})
    @WholeZone
    @Transactional(readOnly = true)
    public List<Integer> knownYears() {
        return holidays.findYears();
    }

    /**
     * Says what a file would change, and changes nothing.
     *
     * @throws org.jiangtai.shared.Failure if it is no file of holidays, or one of its days is wrong
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.ADMINISTRATOR})
    @WholeZone
    @Transactional(readOnly = true)
    public HolidayPreview look(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new HolidaysUnreadable();
        }
        HolidayFile read = HolidayFile.parse(file);
        return new HolidayPreview(read.year(), read.days(), changes(read.year(), read.days()));
    }

    /** Makes a year's calendar what a file says, all of it at once. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.ADMINISTRATOR})
    @WholeZone
    public void take(HolidayPreview preview) {
        List<HolidayChange> changes = changes(preview.year(), preview.days());
        for (HolidayChange change : changes) {
            if (change.after() == null) {
                holidays.deleteById(change.day());
            } else {
                keep(change.after());
            }
        }
        changes.stream()
                .filter(change -> change.kind() != HolidayChangeKind.UNCHANGED)
                .map(HolidayChange::day)
                .findFirst()
                .ifPresent(this::tell);
    }

    /**
     * Names a day.
     *
     * @throws InvalidInput if it has no name or a long one
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.ADMINISTRATOR})
    @WholeZone
    public void put(Holiday holiday) {
        keep(holiday.checked());
        tell(holiday.day());
    }

    /** Makes a day again what its weekday says. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.ADMINISTRATOR})
    @WholeZone
    public void clear(LocalDate day) {
        holidays.findById(day).ifPresent(kept -> {
            holidays.delete(kept);
            tell(day);
        });
    }

    private void tell(LocalDate firstDay) {
        news.publishEvent(new HolidaysChanged(firstDay));
    }

    private void keep(Holiday holiday) {
        Optional<HolidayEntity> kept = holidays.findById(holiday.day());
        kept.ifPresentOrElse(entity -> entity.put(holiday), () -> holidays.save(HolidayEntity.of(holiday)));
    }

    /** A day of the December before that the file does not name stays as it is: it is another year's. */
    private List<HolidayChange> changes(int year, List<Holiday> wanted) {
        Map<LocalDate, Holiday> before = byDay(Stream.concat(
                year(year).stream(),
                holidays.findAllById(wanted.stream().map(Holiday::day).toList()).stream()
                        .map(HolidayEntity::toHoliday)));
        Map<LocalDate, Holiday> after = byDay(wanted.stream());
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .sorted()
                .map(day -> change(day, before.get(day), after.get(day)))
                .toList();
    }

    private static HolidayChange change(LocalDate day, @Nullable Holiday before, @Nullable Holiday after) {
        return new HolidayChange(day, before, after);
    }

    private static Map<LocalDate, Holiday> byDay(Stream<Holiday> days) {
        Map<LocalDate, Holiday> byDay = new TreeMap<>();
        days.forEach(each -> byDay.put(each.day(), each));
        return byDay;
    }
}
