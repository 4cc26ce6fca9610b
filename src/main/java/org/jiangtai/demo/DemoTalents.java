package org.jiangtai.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jiangtai.demo.DemoPeople.Known;
import org.jiangtai.demo.DemoPlaces.Placed;
import org.jiangtai.event.AnswerState;
import org.jiangtai.event.TripAnswer;
import org.jiangtai.event.TripReply;
import org.jiangtai.event.TripService;
import org.jiangtai.event.TripStatus;
import org.jiangtai.shared.Texts;
import org.jiangtai.speaker.Juror;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerPathService;
import org.jiangtai.speaker.LecturerState;
import org.jiangtai.speaker.Nomination;
import org.jiangtai.speaker.StepDraft;
import org.jiangtai.speaker.StepKind;
import org.jiangtai.speaker.TalentDraft;
import org.jiangtai.speaker.TalentService;
import org.jiangtai.speaker.TalentState;
import org.jiangtai.speaker.Trial;
import org.jiangtai.speaker.TrialDraft;
import org.jiangtai.speaker.TrialService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who may become a lecturer, who is kept in reserve, and what the lecturers say to their trips. */
@Component
@Profile("demo")
class DemoTalents {

    private static final int SILENT = 4;

    private final LecturerPathService path;
    private final TrialService trials;
    private final TalentService talents;
    private final TripService trips;
    private final Clock clock;
    private final ZoneId zone;

    DemoTalents(
            LecturerPathService path,
            TrialService trials,
            TalentService talents,
            TripService trips,
            Clock clock,
            ZoneId zone) {
        this.path = path;
        this.trials = trials;
        this.talents = talents;
        this.trips = trips;
        this.clock = clock;
        this.zone = zone;
    }

    void make(DemoData data, Placed placed, Known known, long seed) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        for (Table.Row row : Table.read("candidates.csv").rows()) {
            candidate(row, data, placed, known, today);
        }
        var random = new Random(seed);
        for (Table.Row row : Table.read("talents.csv").rows()) {
            for (String unit : row.words("unit_codes")) {
                talent(row, pick(data.surnames(), random) + pick(data.givenNames(), random), placed.unit(unit), today);
            }
        }
        answers(data);
    }

    private void candidate(Table.Row row, DemoData data, Placed placed, Known known, LocalDate today) {
        LocalDate nominated = today.minusDays(row.number("days_ago"));
        LecturerState state = LecturerState.valueOf(row.get("state"));
        Lecturer lecturer = path.nominate(new Nomination(
                null,
                row.get("name"),
                placed.unit(row.get("unit_code")),
                "",
                row.get("person"),
                nominated,
                row.get("why")));
        if (state == LecturerState.NOMINATED) {
            return;
        }
        path.go(new StepDraft(lecturer.id(), StepKind.SELECT, nominated.plusDays(7), null, data.phrase("selected")));
        if (state == LecturerState.TRIAL) {
            trial(lecturer.id(), data, known);
        }
    }

    /** Held, with the marks of two; the third juror, who has an account, still has to mark. */
    private void trial(long lecturerId, DemoData data, Known known) {
        Instant heldAt = LocalDate.ofInstant(clock.instant(), zone)
                .minusDays(1)
                .atTime(15, 0)
                .atZone(zone)
                .toInstant();
        List<Juror> jury = new ArrayList<>();
        known.signIns().stream()
                .filter(signIn -> signIn.role().name().equals("REVIEWER")
                        || signIn.role().name().equals("ORGANISER"))
                .forEach(signIn -> jury.add(Juror.named(null, known.account(signIn.name()), signIn.name())));
        jury.add(Juror.named(null, null, data.phrase("juror")));
        Trial trial = trials.save(new TrialDraft(
                null,
                lecturerId,
                heldAt,
                data.phrase("trial-place"),
                null,
                "",
                trials.usualPassMark(),
                trials.usualCriteria(Texts.CHINESE),
                jury));
        List<List<Integer>> marks = List.of(List.of(86, 82, 90, 88), List.of(78, 85, 80, 92));
        for (int i = 0; i < marks.size(); i++) {
            Juror juror = trial.jury().get(trial.jury().size() - 1 - i);
            trials.markFromPaper(Objects.requireNonNull(juror.id()), marks.get(i), "");
        }
    }

    private void talent(Table.Row row, String name, long unitId, LocalDate today) {
        TalentState state = TalentState.valueOf(row.get("state"));
        long id = talents.save(
                        new TalentDraft(null, unitId, name, "", row.get("field"), today.minusDays(60 + unitId % 200)))
                .id();
        if (state != TalentState.RESERVED) {
            talents.go(id, TalentState.TRAINED, "");
        }
        for (String note : row.get("notes").split("\\|")) {
            if (!note.isEmpty()) {
                talents.note(id, today.minusDays(20), note);
            }
        }
        if (state == TalentState.CHOSEN) {
            talents.go(id, TalentState.CHOSEN, "");
        }
    }

    /** Most confirmed, one cannot come, one wants another time; the last ones have not answered yet. */
    private void answers(DemoData data) {
        List<TripStatus> asked = trips.waiting().stream()
                .filter(status -> status.answer() == AnswerState.OPEN)
                .toList();
        for (int i = 0; i < asked.size() - SILENT; i++) {
            var event = asked.get(i).event();
            trips.takeDown(
                    event.id(),
                    switch (i) {
                        case 2 -> new TripReply(TripAnswer.DECLINED, data.phrase("declined"), List.of());
                        case 5 ->
                            new TripReply(
                                    TripAnswer.PROPOSED,
                                    data.phrase("proposed"),
                                    List.of(
                                            event.startsAt().plus(Duration.ofDays(1)),
                                            event.startsAt().plus(Duration.ofDays(3))));
                        default -> TripReply.confirmed();
                    });
        }
    }

    private static String pick(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
