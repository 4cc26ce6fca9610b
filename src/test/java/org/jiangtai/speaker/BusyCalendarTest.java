package org.jiangtai.speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiangtai.shared.InvalidInput;
import org.junit.jupiter.api.Test;

class BusyCalendarTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void aTimedEntryTakesThePartsOfTheDayThatItTouches() {
        assertThat(read("DTSTART:20261201T110000", "DTEND:20261201T140000"))
                .containsExactly(part("2026-12-01", DayPart.MORNING), part("2026-12-01", DayPart.AFTERNOON));
        assertThat(read("DTSTART:20261201T110000", "DTEND:20261201T120000"))
                .containsExactly(part("2026-12-01", DayPart.MORNING));
        assertThat(read("DTSTART:20261201T090000", "DTEND:20261201T190000"))
                .containsExactly(part("2026-12-01", DayPart.WHOLE_DAY));
    }

    @Test
    void anAllDayEntryEndsBeforeItsLastDate() {
        assertThat(read("DTSTART;VALUE=DATE:20261201", "DTEND;VALUE=DATE:20261204"))
                .containsExactly(span("2026-12-01", "2026-12-03", DayPart.WHOLE_DAY));
        assertThat(read("DTSTART;VALUE=DATE:20261201")).containsExactly(part("2026-12-01", DayPart.WHOLE_DAY));
    }

    @Test
    void timesStandInTheZoneThatTheyWereWrittenIn() {
        assertThat(read("DTSTART:20261201T010000Z", "DTEND:20261201T020000Z"))
                .containsExactly(part("2026-12-01", DayPart.MORNING));
        assertThat(read("DTSTART;TZID=Europe/Berlin:20261201T110000", "DTEND;TZID=Europe/Berlin:20261201T113000"))
                .containsExactly(part("2026-12-01", DayPart.EVENING));
        assertThat(read("DTSTART:20261201T170000Z", "DURATION:PT1H"))
                .containsExactly(part("2026-12-02", DayPart.MORNING));
    }

    @Test
    void recurringEntriesAreCountedOutWithTheirExceptions() {
        assertThat(read(
                        "DTSTART:20261124T090000",
                        "DTEND:20261124T100000",
                        "RRULE:FREQ=WEEKLY;COUNT=4",
                        "EXDATE:20261201T090000"))
                .containsExactly(
                        part("2026-11-24", DayPart.MORNING),
                        part("2026-12-08", DayPart.MORNING),
                        part("2026-12-15", DayPart.MORNING));
    }

    @Test
    void aRecurrenceWithoutEndIsBounded() {
        List<DaysOff> daily = read("DTSTART;VALUE=DATE:19990101", "RRULE:FREQ=DAILY");
        assertThat(daily).hasSize(1);
        assertThat(daily.getFirst().from()).isEqualTo(TODAY);
        assertThat(daily.getFirst().to()).isEqualTo(TODAY.plusDays(399));
    }

    @Test
    void oneThatWasMovedStandsWhereItIsNow() {
        String file = calendar(event(
                        "UID:a", "DTSTART:20261124T090000", "DTEND:20261124T100000", "RRULE:FREQ=WEEKLY;COUNT=2")
                + event("UID:a", "RECURRENCE-ID:20261201T090000", "DTSTART:20261202T150000", "DTEND:20261202T160000"));
        assertThat(read(file.getBytes(StandardCharsets.UTF_8)).daysOff())
                .containsExactly(part("2026-11-24", DayPart.MORNING), part("2026-12-02", DayPart.AFTERNOON));
    }

    @Test
    void whatIsFreeCancelledOrOverTakesNoTime() {
        String file = calendar(event("DTSTART;VALUE=DATE:20261201", "TRANSP:TRANSPARENT")
                + event("DTSTART;VALUE=DATE:20261202", "STATUS:CANCELLED")
                + event("DTSTART;VALUE=DATE:20200101")
                + event("DTSTART;VALUE=DATE:20261203", "SUMMARY:体检，不想让人知道"));
        BusyTimes busy = read(file.getBytes(StandardCharsets.UTF_8));
        assertThat(busy.entries()).isEqualTo(4);
        assertThat(busy.leftOut()).isEqualTo(3);
        assertThat(busy.daysOff()).containsExactly(part("2026-12-03", DayPart.WHOLE_DAY));
        assertThat(busy.toString()).doesNotContain("体检");
    }

    @Test
    void aThousandEntriesAreFine() {
        assertThat(read(calendar(event("DTSTART:20261201T090000Z").repeat(1000)).getBytes(StandardCharsets.UTF_8))
                        .entries())
                .isEqualTo(1000);
    }

    @Test
    void badFilesAreRefusedWithASentenceEach() {
        assertRefused("hello".getBytes(StandardCharsets.UTF_8), "invalid.ics.none");
        assertRefused(new byte[0], "invalid.ics.none");
        assertRefused(new byte[] {'P', 'K', 3, 4, 0, 1, 2, 3}, "invalid.ics.none");
        assertRefused(
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART".getBytes(StandardCharsets.UTF_8), "invalid.ics.broken");
        assertRefused(
                calendar(event("DTSTART:20261332T990000")).getBytes(StandardCharsets.UTF_8), "invalid.ics.broken");
        assertRefused(
                calendar(event("DTSTART:20261201T090000Z").repeat(100_000)).getBytes(StandardCharsets.UTF_8),
                "invalid.ics.many");
        assertRefused(
                calendar("BEGIN:VEVENT\r\nEND:VEVENT\r\n".repeat(6_000)).getBytes(StandardCharsets.UTF_8),
                "invalid.ics.many");
        assertRefused(
                calendar(event("DTSTART:20261201T090000", "RRULE:FREQ=SECONDLY"))
                        .getBytes(StandardCharsets.UTF_8),
                "invalid.ics.often");
        var large = new byte[10 * 1024 * 1024];
        Arrays.fill(large, (byte) ' ');
        assertRefused(large, "invalid.ics.large");
    }

    @Test
    void aRuleThatWouldFillTheMemoryIsRefusedAtOnce() {
        String hours = list(0, 23);
        assertRule("invalid.ics.rule", "DTSTART:20261201T090000", "RRULE:FREQ=DAILY;BYMINUTE=0,30");
        assertRule("invalid.ics.rule", "DTSTART:20261201T090000", "RRULE:FREQ=DAILY;BYSECOND=" + list(0, 59));
        assertRule(
                "invalid.ics.rule",
                "DTSTART:20261201T090000",
                "RRULE:FREQ=YEARLY;BYMONTH=" + list(1, 12) + ";BYMONTHDAY=" + list(1, 31) + ";BYHOUR=" + hours);
        assertRule("invalid.ics.old", "DTSTART:00010101T090000", "RRULE:FREQ=DAILY;COUNT=2000000000");
        String many = event("DTSTART:20180101T090000", "RRULE:FREQ=DAILY;COUNT=2000000000;BYHOUR=" + hours)
                .repeat(20);
        assertRefused(calendar(many).getBytes(StandardCharsets.UTF_8), "invalid.ics.many");
        String yearly = event("DTSTART:00010101T090000", "RRULE:FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR")
                .repeat(4_000);
        assertRefused(calendar(yearly).getBytes(StandardCharsets.UTF_8), "invalid.ics.rule");
    }

    /** From the year 1 on each would be counted 700 000 times. */
    @Test
    void dailyEntriesFromLongAgoCostNoMoreThanThoseOfToday() {
        String daily = event("DTSTART;VALUE=DATE:00010101", "RRULE:FREQ=DAILY;INTERVAL=2");
        assertThat(read(calendar(daily.repeat(50)).getBytes(StandardCharsets.UTF_8))
                        .daysOff())
                .hasSize(200);
        assertRefused(calendar(daily.repeat(4_000)).getBytes(StandardCharsets.UTF_8), "invalid.ics.many");
    }

    @Test
    void whatBeganLongAgoKeepsItsRhythm() {
        // 2016-11-28 was a Monday, and two weeks are counted from there.
        assertThat(read("DTSTART;VALUE=DATE:20161128", "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU;UNTIL=20261208"))
                .containsExactly(span("2026-11-30", "2026-12-01", DayPart.WHOLE_DAY));
        assertThat(read("DTSTART;VALUE=DATE:19850601", "RRULE:FREQ=YEARLY"))
                .containsExactly(part("2027-06-01", DayPart.WHOLE_DAY));
        assertThat(read("DTSTART;VALUE=DATE:20120105", "RRULE:FREQ=WEEKLY;COUNT=10"))
                .isEmpty();
    }

    @Test
    void theNextFileReplacesTheOneBeforeAndLeavesWhatWasTyped() {
        var typed = new DaysOff(TODAY, TODAY, "开会");
        var before = new DaysOff(TODAY, TODAY, DayPart.MORNING, false, "", true);
        var same = new DaysOff(TODAY, TODAY, DayPart.WHOLE_DAY, false, "", true);
        var fresh = part("2026-12-03", DayPart.EVENING);
        assertThat(new BusyTimes(List.of(same, fresh), 2, 0).replacing(List.of(typed, before)))
                .containsExactly(typed, fresh);
    }

    private static String list(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(Integer::toString).collect(Collectors.joining(","));
    }

    private static void assertRule(String key, String... lines) {
        assertRefused(calendar(event(lines)).getBytes(StandardCharsets.UTF_8), key);
    }

    private static void assertRefused(byte[] file, String key) {
        assertThatThrownBy(() -> read(file)).isInstanceOfSatisfying(InvalidInput.class, refused -> {
            assertThat(refused.field()).isEqualTo("file");
            assertThat(refused.messageKey()).isEqualTo(key);
        });
    }

    private static List<DaysOff> read(String... lines) {
        return read(calendar(event(lines)).getBytes(StandardCharsets.UTF_8)).daysOff();
    }

    private static BusyTimes read(byte[] file) {
        return BusyCalendar.read(file, TODAY, ZONE);
    }

    private static String event(String... lines) {
        return "BEGIN:VEVENT\r\n" + String.join("\r\n", lines) + "\r\nEND:VEVENT\r\n";
    }

    private static String calendar(String events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//t//\r\n" + events + "END:VCALENDAR\r\n";
    }

    private static DaysOff part(String day, DayPart part) {
        return span(day, day, part);
    }

    private static DaysOff span(String from, String to, DayPart part) {
        return new DaysOff(LocalDate.parse(from), LocalDate.parse(to), part, false, "", true);
    }
}
