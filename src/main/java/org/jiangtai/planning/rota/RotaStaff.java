package org.jiangtai.planning.rota;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.menu.SpokenLanguage;
import org.jiangtai.planning.solver.RotaCalendar;
import org.jiangtai.planning.solver.RotaLecturer;
import org.jiangtai.planning.solver.RotaSession;
import org.jiangtai.planning.solver.RotaSlot;
import org.jiangtai.speaker.LecturerState;
import org.jiangtai.speaker.LecturerTerms;
import org.jspecify.annotations.Nullable;

/** The lecturers of a season, each with a number: what they can give, when they can come, and where they are anyhow. */
final class RotaStaff {

    private final RotaFacts facts;
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final List<RotaLecturer> lecturers = new ArrayList<>();
    private final List<RotaSession> appointments = new ArrayList<>();

    RotaStaff(RotaFacts facts, RotaGround ground, List<RotaContent> contents, List<RotaRow> rows) {
        this.facts = facts;
        for (LecturerTerms terms : facts.lecturers()) {
            numbers.put(terms.id(), lecturers.size());
            lecturers.add(new RotaLecturer(
                    themes(terms, contents),
                    speaks(terms, ground),
                    free(terms),
                    limit(terms.maxPerWeek()),
                    limit(terms.maxPerMonth())));
        }
        // Where a session that is pinned stands, no appointment can be besides: one stands for both.
        Set<RotaSlot> taken = rows.stream()
                .filter(RotaRow::pinned)
                .map(row -> slot(row.at()))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        for (RotaEngagement event : facts.engagements()) {
            Integer lecturer = numbers.get(Objects.requireNonNullElse(event.lecturerId(), 0L));
            if (lecturer != null) {
                take(event, lecturer, ground, taken);
            }
        }
    }

    List<RotaLecturer> lecturers() {
        return lecturers;
    }

    /** Where lecturers are anyhow. */
    List<RotaSession> appointments() {
        return appointments;
    }

    LecturerTerms terms(int number) {
        return facts.lecturers().get(number);
    }

    /** Null where nobody stands, at a time outside of the season, or for a lecturer who is none any more. */
    @Nullable
    RotaSlot slot(@Nullable RotaStand stand) {
        Integer lecturer = stand == null ? null : numbers.get(stand.lecturerId());
        if (stand == null || lecturer == null) {
            return null;
        }
        int day = facts.number(stand.day());
        return day < 0 || day >= facts.days()
                ? null
                : new RotaSlot(lecturer, day * RotaCalendar.PARTS + RotaHours.number(stand.part()));
    }

    private static int limit(@Nullable Integer most) {
        return most == null ? RotaLecturer.NO_LIMIT : most;
    }

    private static BitSet themes(LecturerTerms terms, List<RotaContent> contents) {
        var themes = new BitSet();
        for (int i = 0; i < contents.size(); i++) {
            themes.set(i, contents.get(i).canGive(terms));
        }
        return themes;
    }

    /** The dialect is that of the zone: whoever speaks it speaks it everywhere. */
    private static BitSet speaks(LecturerTerms terms, RotaGround ground) {
        var speaks = new BitSet();
        if (terms.languages().contains(SpokenLanguage.DANYANG)) {
            speaks.set(0, ground.places().size());
        }
        return speaks;
    }

    private BitSet free(LecturerTerms terms) {
        var free = new BitSet();
        if (terms.state() != LecturerState.ENGAGED) {
            return free;
        }
        for (int number = 0; number < facts.days(); number++) {
            LocalDate day = facts.day(number);
            for (int part = 0; part < RotaCalendar.PARTS && facts.isPlannable(day); part++) {
                RotaHours.Part hours = facts.hours().part(part);
                boolean hindered = terms.availability()
                        .hindrance(day.atTime(hours.from()), day.atTime(hours.to()))
                        .isPresent();
                free.set(
                        number * RotaCalendar.PARTS + part,
                        !hindered && !facts.change().isAway(terms.id(), day));
            }
        }
        return free;
    }

    /**
     * An event takes the half-days that it touches; for the limits and the journeys it stands in the one in which it
     * begins. Of several in one half-day one stands for all.
     */
    private void take(RotaEngagement event, int lecturer, RotaGround ground, Set<RotaSlot> taken) {
        BitSet free = lecturers.get(lecturer).free();
        free.andNot(RotaGround.touched(facts, event));
        LocalDateTime start = LocalDateTime.ofInstant(event.startsAt(), facts.zone());
        int day = facts.number(start.toLocalDate());
        if (day < 0 || day >= facts.days()) {
            return;
        }
        var slot =
                new RotaSlot(lecturer, day * RotaCalendar.PARTS + facts.hours().partAt(start.toLocalTime()));
        if (taken.add(slot)) {
            appointments.add(new RotaSession(ground.elsewhere(event.unitId()), RotaSession.OTHER, null, slot, true, 0));
        }
    }
}
