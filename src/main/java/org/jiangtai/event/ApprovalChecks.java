package org.jiangtai.event;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.Topic;
import org.jiangtai.setting.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks whether somebody can apply for events now; for many in the same number of statements as for one. */
@Component
class ApprovalChecks {

    /** More calendar days than these hold any number of working days that can be set, long holidays included. */
    private static final int BACK = 365;

    private final ApprovalSettings.Reader settings;
    private final MenuService menu;
    private final WorkingDays workingDays;
    private final Clock clock;
    private final ZoneId zone;

    ApprovalChecks(
            ApprovalSettings.Reader settings, MenuService menu, WorkingDays workingDays, Clock clock, ZoneId zone) {
        this.settings = settings;
        this.menu = menu;
        this.workingDays = workingDays;
        this.clock = clock;
        this.zone = zone;
    }

    ApprovalTerms terms() {
        return settings.terms();
    }

    /** The topics of these events. */
    Map<Long, Topic> topics(List<Event> events) {
        return menu.findAll(
                events.stream().map(Event::topicId).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    List<ApprovalCheck> of(List<Event> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        ApprovalTerms terms = settings.terms();
        Map<Long, Topic> topics = topics(events);
        NavigableSet<LocalDate> worked = worked(events);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return events.stream()
                .map(event -> check(
                        event,
                        terms,
                        event.topicId() == null ? null : topics.get(event.topicId()),
                        today,
                        worked.headSet(day(event), false)))
                .toList();
    }

    /** How many working days are left until each event's day, today included if it is one. */
    List<Integer> daysLeft(List<Event> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        NavigableSet<LocalDate> worked = worked(events);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return events.stream()
                .map(event -> left(today, worked.headSet(day(event), false)))
                .toList();
    }

    /** The first day for an event of this kind for which somebody who applies today is in time; tomorrow at the soonest. */
    LocalDate firstDay(EventKind kind) {
        ApprovalTerms terms = settings.terms();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate tomorrow = today.plusDays(1);
        if (!terms.concern(kind)) {
            return tomorrow;
        }
        // Today counts if it is worked: the same as counted back from the event.
        LocalDate inTime =
                workingDays.plus(today.minusDays(1), terms.daysFor(false)).plusDays(1);
        return inTime.isBefore(tomorrow) ? tomorrow : inTime;
    }

    private ApprovalCheck check(
            Event event,
            ApprovalTerms terms,
            @Nullable Topic topic,
            LocalDate today,
            NavigableSet<LocalDate> workedBefore) {
        int needed = terms.daysFor(event.notes().speakerFromAbroad());
        return new ApprovalCheck(
                event,
                left(today, workedBefore),
                needed,
                lastDay(day(event), workedBefore, needed),
                gaps(event, terms, topic));
    }

    private List<ApprovalGap> gaps(Event event, ApprovalTerms terms, @Nullable Topic topic) {
        List<ApprovalGap> gaps = new ArrayList<>();
        if (event.stage() != EventStage.DRAFT) {
            gaps.add(ApprovalGap.of("approval.gap.stage", event.stage()));
            return gaps;
        }
        if (!terms.concern(event.kind())) {
            gaps.add(ApprovalGap.of("approval.gap.notNeeded", event.kind()));
            return gaps;
        }
        if (!event.startsAt().isAfter(clock.instant())) {
            gaps.add(ApprovalGap.of("approval.gap.begun"));
        }
        if (topic != null && !topic.isReady()) {
            gaps.add(ApprovalGap.of("approval.gap.script", topic.title()));
        }
        if (terms.isLarge(event.capacity()) && event.notes().safetyPlan().isBlank()) {
            gaps.add(ApprovalGap.of("approval.gap.safety", terms.largeAbove()));
        }
        return gaps;
    }

    private static int left(LocalDate today, NavigableSet<LocalDate> workedBefore) {
        return (int) workedBefore.stream().filter(day -> !day.isBefore(today)).count();
    }

    /** The last day of which at least as many working days are left as are needed. */
    private static LocalDate lastDay(LocalDate day, NavigableSet<LocalDate> workedBefore, int needed) {
        if (needed == 0) {
            return day;
        }
        return workedBefore.descendingSet().stream()
                .skip(needed - 1L)
                .findFirst()
                .orElse(LocalDate.MIN);
    }

    private NavigableSet<LocalDate> worked(List<Event> events) {
        LocalDate first =
                events.stream().map(this::day).min(LocalDate::compareTo).orElseThrow();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate last =
                events.stream().map(this::day).max(LocalDate::compareTo).orElseThrow();
        return new TreeSet<>(workingDays.workedBetween((first.isBefore(today) ? first : today).minusDays(BACK), last));
    }

    private LocalDate day(Event event) {
        return LocalDate.ofInstant(event.startsAt(), zone);
    }
}
