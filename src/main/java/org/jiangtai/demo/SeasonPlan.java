package org.jiangtai.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jiangtai.menu.SpokenLanguage;

/**
 * Lays out the season: 26 weeks around today, about five lectures a week, each village in its turn. The same seed and
 * the same day give the same season.
 */
final class SeasonPlan {

    static final int DAYS_BACK = 91;
    static final int DAYS_AHEAD = 91;

    private static final int A_WEEK = 5;
    private static final int OPENS_DAYS_BEFORE = 60;
    private static final int GRID_MINUTES = 15;
    private static final Duration TIME_TO_ARRIVE = Duration.ofMinutes(20);
    private static final Set<MonthDay> HOLIDAYS =
            Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(10, 1), MonthDay.of(10, 2), MonthDay.of(10, 3));
    private static final List<LocalTime> AFTERNOON =
            List.of(LocalTime.of(14, 0), LocalTime.of(14, 30), LocalTime.of(15, 0));
    private static final List<LocalTime> EVENING = List.of(LocalTime.of(18, 30), LocalTime.of(19, 0));
    private static final List<LocalTime> WEEKEND =
            List.of(LocalTime.of(9, 0), LocalTime.of(9, 30), LocalTime.of(14, 0));

    private final DemoData data;
    private final Instant now;
    private final ZoneId zone;
    private final LocalDate today;
    private final Random random;
    private final List<String> villages = new ArrayList<>();
    private final List<String> themes = new ArrayList<>();
    private final Set<String> heard = new HashSet<>();
    private final Map<String, Integer> taught = new HashMap<>();
    private final Map<String, Integer> given = new HashMap<>();

    SeasonPlan(DemoData data, long seed, Instant now, ZoneId zone) {
        this.data = data;
        this.now = now;
        this.zone = zone;
        this.today = LocalDate.ofInstant(now, zone);
        this.random = new Random(seed);
    }

    /** The lectures in the order of their days, today's among them. */
    List<Lecture.Slot> slots() {
        List<Lecture.Slot> slots = new ArrayList<>();
        for (LocalDate day : days()) {
            slots.add(day.equals(today) ? today() : slot(day));
        }
        return slots;
    }

    /** The lecture whose door is open now: it begins at the next quarter that leaves time to arrive. */
    private Lecture.Slot today() {
        DemoData.Speaker speaker = data.speakers().getFirst();
        DemoData.Hall hall = data.hallOf(DemoData.HOME);
        DemoData.Subject subject = leastTaught(
                hall, data.subjects().stream().filter(one -> speaker.themes().contains(one.theme())));
        Instant start = upToGrid(now.plus(TIME_TO_ARRIVE));
        if (!LocalDate.ofInstant(start, zone).equals(today)) {
            start = upToGrid(now).minus(GRID_MINUTES, ChronoUnit.MINUTES);
        }
        return slot(hall, subject, speaker, SpokenLanguage.DANYANG, start);
    }

    private static Instant upToGrid(Instant moment) {
        long grid = Duration.ofMinutes(GRID_MINUTES).toSeconds();
        return Instant.ofEpochSecond(Math.ceilDiv(moment.getEpochSecond(), grid) * grid);
    }

    private Set<LocalDate> days() {
        Set<LocalDate> days = new TreeSet<>();
        LocalDate last = today.plusDays(DAYS_AHEAD);
        LocalDate monday = today.minusDays(DAYS_BACK).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (; !monday.isAfter(last); monday = monday.plusWeeks(1)) {
            List<LocalDate> week = new ArrayList<>();
            for (int i = 0; i < A_WEEK; i++) {
                week.add(monday.plusDays(i));
            }
            if (random.nextInt(10) < 6) {
                week.set(random.nextInt(A_WEEK), monday.plusDays(5));
            }
            if (random.nextInt(10) < 2) {
                week.set(random.nextInt(A_WEEK), monday.plusDays(6));
            }
            days.addAll(week);
        }
        days.removeIf(day -> day.isBefore(today.minusDays(DAYS_BACK)) || day.isAfter(last));
        days.removeIf(day -> HOLIDAYS.contains(MonthDay.from(day)));
        days.add(today);
        return days;
    }

    private Lecture.Slot slot(LocalDate day) {
        DemoData.Hall hall = data.hallOf(nextVillage());
        DemoData.Subject subject = nextSubject(hall);
        DemoData.Speaker speaker = speakerFor(subject, ChronoUnit.DAYS.between(today, day));
        SpokenLanguage language =
                speaker.languages().get(random.nextInt(speaker.languages().size()));
        LocalTime start = timeFor(day, hall, subject);
        return slot(
                hall, subject, speaker, language, day.atTime(start).atZone(zone).toInstant());
    }

    private Lecture.Slot slot(
            DemoData.Hall hall,
            DemoData.Subject subject,
            DemoData.Speaker speaker,
            SpokenLanguage language,
            Instant start) {
        heard.add(hall.unitCode() + subject.number());
        taught.merge(subject.number(), 1, Integer::sum);
        given.merge(speaker.name(), 1, Integer::sum);
        LocalDate opens = LocalDate.ofInstant(start, zone).minusDays(OPENS_DAYS_BEFORE);
        return new Lecture.Slot(
                hall,
                subject,
                speaker,
                language,
                start,
                start.plus(subject.minutes(), ChronoUnit.MINUTES),
                opens.atTime(8, 0).atZone(zone).toInstant(),
                Math.min(hall.capacity(), subject.maxPeople()));
    }

    private String nextVillage() {
        if (villages.isEmpty()) {
            data.halls().forEach(hall -> villages.add(hall.unitCode()));
            Collections.shuffle(villages, random);
        }
        return villages.removeLast();
    }

    private DemoData.Subject nextSubject(DemoData.Hall hall) {
        if (themes.isEmpty()) {
            data.subjects().stream().map(DemoData.Subject::theme).distinct().forEach(themes::add);
            Collections.shuffle(themes, random);
        }
        String theme = themes.removeLast();
        return leastTaught(
                hall, data.subjects().stream().filter(subject -> subject.theme().equals(theme)));
    }

    /** Of these, the lecture that was given least often, and if possible one that the village has not heard yet. */
    private DemoData.Subject leastTaught(DemoData.Hall hall, Stream<DemoData.Subject> subjects) {
        return subjects.min(Comparator.<DemoData.Subject, Boolean>comparing(
                                subject -> heard.contains(hall.unitCode() + subject.number()))
                        .thenComparing(subject -> taught.getOrDefault(subject.number(), 0)))
                .orElseThrow();
    }

    /** Among those who speak on it and can come that day, whoever has had the fewest lectures. */
    private DemoData.Speaker speakerFor(DemoData.Subject subject, long day) {
        return data.speakers().stream()
                .filter(speaker -> speaker.themes().contains(subject.theme()) && !speaker.isAway(day))
                .min(Comparator.comparing(speaker -> given.getOrDefault(speaker.name(), 0)))
                .orElseThrow();
    }

    private LocalTime timeFor(LocalDate day, DemoData.Hall hall, DemoData.Subject subject) {
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        List<LocalTime> wanted = weekend ? WEEKEND : random.nextInt(10) < 4 ? EVENING : AFTERNOON;
        LocalTime start = wanted.get(random.nextInt(wanted.size()));
        return hall.isOpen(start, start.plusMinutes(subject.minutes())) ? start : AFTERNOON.getFirst();
    }
}
