package org.jiangtai.planning.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jiangtai.place.Venue;
import org.jiangtai.planning.solver.RotaPlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two programs share one database: what one of them gave up for lost writes nothing when it wakes up. */
class RotaRunnerTest extends RotaSeason {

    private static final int AN_HOUR = 3_600;

    @Autowired
    RotaWork work;

    @Autowired
    RotaRows rows;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private final CompletableFuture<Void> began = new CompletableFuture<>();
    private final CompletableFuture<Void> found = new CompletableFuture<>();
    private final CompletableFuture<Void> awake = new CompletableFuture<>();
    private RotaRunner one;
    private RotaRunner other;

    @BeforeEach
    void twoPrograms() {
        one = new RotaRunner(work, runs, clock);
        other = new RotaRunner(work, runs, clock);
    }

    @AfterEach
    void theyEnd() throws InterruptedException {
        awake.complete(null);
        one.destroy();
        other.destroy();
    }

    @Test
    void whatWasTakenOverWritesNothingWhenItWakesUp() throws InterruptedException {
        RotaRun run = service.setUp(setup(List.of(fixtures.venue(), fixtures.venue())));
        var sleepy = new RotaRunner(new Sleepy(), runs, clock);
        RotaWatch lost = begun(sleepy, run);
        found.join();
        silent(run);
        other.beat();
        assertThat(service.require(run.id()).state()).isEqualTo(RotaState.BROKEN_OFF);

        begun(other, run).whenDone().join();
        RotaRun taken = service.require(run.id());
        RotaProgress course = service.progress(run.id());
        assertThat(taken.state()).isEqualTo(RotaState.READY);
        hand.leaveOut(run.id(), 0);
        RotaRun changed = service.require(run.id());
        List<RotaRow> plan = rows.of(run.id());
        awake.complete(null);
        lost.whenDone().join();
        sleepy.destroy();

        assertThat(service.require(run.id())).as("the later plan").isEqualTo(changed);
        assertThat(rows.of(run.id())).isEqualTo(plan);
        assertThat(service.progress(run.id())).isEqualTo(course);
    }

    @Test
    void aSearchThatWasTakenOverStopsAndSaysNothingOfItsProgress() throws InterruptedException {
        RotaRun run = service.setUp(lasting(setup(List.of(fixtures.venue(), fixtures.venue())), AN_HOUR));
        var early = new RotaRunner(new Sleepy(), runs, clock);
        awake.complete(null);
        RotaWatch lost = begun(early, run);
        began.join();
        silent(run);
        other.beat();
        RotaWatch later = begun(other, run);
        int attempt = service.progress(run.id()).attempt();

        early.beat();

        lost.whenDone().join();
        early.destroy();
        assertThat(attempt).isEqualTo(2);
        assertThat(later.isStopped()).isFalse();
        assertThat(service.require(run.id()).state().isBusy())
                .as("the later one goes on")
                .isTrue();
        other.stop(run.id());
        later.whenDone().join();
        assertThat(service.require(run.id()).state()).isEqualTo(RotaState.STOPPED);
        assertThat(service.progress(run.id()).attempt()).isEqualTo(attempt);
    }

    @Test
    void whatFailsAfterItWasTakenOverBreaksNothingOff() {
        RotaRun run = service.setUp(setup(List.of(fixtures.venue())));
        RotaAttempt lost = runs.asked(run.id(), clock.instant());
        work.begin(lost);
        runs.asked(run.id(), clock.instant());

        work.fail(lost, new RotaWatch(lost));

        assertThat(service.require(run.id()).state()).isEqualTo(RotaState.WAITING);
        assertThat(work.begin(lost)).as("it stands in line in another's name").isEmpty();
        assertThat(runs.beat(lost, 0.5, List.of(), clock.instant()))
                .as("it is to stop")
                .isTrue();
        assertThat(service.progress(run.id()).spent()).isZero();
    }

    @Test
    void whatWaitsInLineIsGivenUpWhereItStandsInLineAnew() {
        List<Venue> halls = List.of(fixtures.venue());
        RotaRun first = service.setUp(lasting(setup(halls), AN_HOUR));
        RotaRun second = service.setUp(setup(halls));
        RotaWatch searched = begun(one, first);
        RotaWatch waiting = begun(one, second);
        RotaWatch anew = begun(one, second);

        assertThat(waiting.isStopped()).isTrue();
        one.stop(first.id());
        searched.whenDone().join();
        anew.whenDone().join();

        assertThat(service.require(second.id()).state()).isEqualTo(RotaState.READY);
    }

    @Test
    void whoStopsASeasonThatStandsInLineTakesItOutOfTheLine() {
        List<Venue> halls = List.of(fixtures.venue());
        RotaRun first = service.setUp(lasting(setup(halls), AN_HOUR));
        RotaRun second = service.setUp(setup(halls));
        service.start(first.id());
        service.start(second.id());
        RotaWatch waiting = runner.watch(second.id()).orElseThrow();

        service.stop(second.id());

        assertThat(service.require(second.id()).state()).isEqualTo(RotaState.SET_UP);
        service.remove(second.id());
        runner.watch(first.id()).ifPresent(RotaWatch::stop);
        done(first);
        waiting.whenDone().join();
        assertThat(service.all()).extracting(RotaRun::id).contains(first.id()).doesNotContain(second.id());
    }

    @Test
    void aChangeOfAPlanDoesNotWaitForALongSearch() {
        List<Venue> halls = List.of(fixtures.venue(), fixtures.venue());
        RotaRun applied = planned(setup(halls));
        applying.apply(applied.id(), Set.of(), "");
        RotaLecture ill = plans.lectures(applied.id()).getFirst();
        RotaRun endless = service.setUp(lasting(setup(List.of(fixtures.venue())), AN_HOUR));
        service.start(endless.id());
        var absence =
                new RotaAbsence(ill.at().lecturerId(), ill.at().day(), ill.at().day());

        RotaRun changed = done(replans.replan(applied.id(), "调整", new RotaChange(List.of(absence), List.of(), false)));

        assertThat(changed.state()).isEqualTo(RotaState.READY);
        assertThat(service.progress(changed.id()).course())
                .as("it was looked on")
                .isNotEmpty();
        assertThat(changed.result().steps()).isPositive();
        assertThat(service.require(endless.id()).state().isBusy()).isTrue();
        service.stop(endless.id());
        done(endless);
    }

    @Test
    void noMoreThreadsSearchThanThereAreProcessors() {
        int processors = Runtime.getRuntime().availableProcessors();
        assertThat(RotaRunner.threads(wide(RotaSetup.MOST_THREADS))).isEqualTo(Math.min(processors, 64));
        assertThat(RotaRunner.threads(wide(1))).isEqualTo(1);
    }

    private RotaWatch begun(RotaRunner where, RotaRun run) {
        where.begin(runs.asked(run.id(), clock.instant()), run.goesOn());
        return where.watch(run.id()).orElseThrow();
    }

    /** Nobody has heard of it for long. */
    private void silent(RotaRun run) {
        database.sql("update rota_run set beat_at = :long where id = :id")
                .param("long", LocalDateTime.ofInstant(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC))
                .param("id", run.id())
                .update();
    }

    private RotaSetup wide(int threads) {
        return with(setup(List.of()), 1, threads);
    }

    private static RotaSetup lasting(RotaSetup setup, int seconds) {
        return with(setup, seconds, 1);
    }

    private static RotaSetup with(RotaSetup setup, int seconds, int threads) {
        return new RotaSetup(
                setup.name(),
                setup.firstDay(),
                setup.weeks(),
                setup.unitIds(),
                setup.themes(),
                setup.people(),
                setup.withoutHolidays(),
                setup.withOrders(),
                setup.homeLimit(),
                setup.weights(),
                setup.seed(),
                seconds,
                threads);
    }

    /** Says when it has begun and when it has found a plan, and falls asleep before that is written down. */
    private final class Sleepy extends RotaWork {

        Sleepy() {
            super(runs, rows, null, facts, null, clock);
        }

        @Override
        public Optional<RotaModel> begin(RotaAttempt attempt) {
            Optional<RotaModel> model = work.begin(attempt);
            began.complete(null);
            return model;
        }

        @Override
        public void end(RotaAttempt attempt, RotaModel model, RotaPlan plan, RotaWatch watch) {
            found.complete(null);
            awake.join();
            work.end(attempt, model, plan, watch);
        }

        @Override
        public void fail(RotaAttempt attempt, RotaWatch watch) {
            work.fail(attempt, watch);
        }
    }
}
