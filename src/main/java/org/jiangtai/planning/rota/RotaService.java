package org.jiangtai.planning.rota;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.identity.WholeZone;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The runs of the rota: set up, searched, watched and kept. */
@Service
@Transactional
public class RotaService {

    private final RotaRuns runs;
    private final RotaRows rows;
    private final RotaWork work;
    private final RotaRunner runner;
    private final RotaLine line;
    private final RotaFactReader facts;
    private final RotaProposal proposal;
    private final CurrentPerson current;
    private final Clock clock;

    RotaService(
            RotaRuns runs,
            RotaRows rows,
            RotaWork work,
            RotaRunner runner,
            RotaLine line,
            RotaFactReader facts,
            RotaProposal proposal,
            CurrentPerson current,
            Clock clock) {
        this.runs = runs;
        this.rows = rows;
        this.work = work;
        this.runner = runner;
        this.line = line;
        this.facts = facts;
        this.proposal = proposal;
        this.current = current;
        this.clock = clock;
    }

    /** All runs, the newest first. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.REVIEWER, Role.Named.AUDITOR})
    @WholeZone
    @Transactional(readOnly = true)
    public List<RotaRun> all() {
        return runs.all();
    }

    /**
     * One run.
     *
     * @throws NotFound if there is none
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.REVIEWER, Role.Named.AUDITOR})
    @WholeZone
    @Transactional(readOnly = true)
    public RotaRun require(long id) {
        return runs.find(id).orElseThrow(NotFound::new);
    }

    /** How far its search is. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.REVIEWER, Role.Named.AUDITOR})
    @WholeZone
    @Transactional(readOnly = true)
    public RotaProgress progress(long id) {
        require(id);
        RotaProgress kept = runs.progress(id);
        return runner.watch(id)
                .filter(watch ->
                        kept.state() == RotaState.RUNNING && watch.attempt().number() == kept.attempt())
                .map(watch ->
                        new RotaProgress(kept.state(), kept.attempt(), kept.ahead(), watch.spent(), watch.course()))
                .orElse(kept);
    }

    /** What a new run would begin with: the next season, every village and community, every theme once. */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    @Transactional(readOnly = true)
    public RotaSetup propose() {
        return proposal.next();
    }

    /**
     * What is missing for a season, or is more than can be; asked while it is being set up.
     *
     * @throws InvalidInput if something is missing or cannot be
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    @Transactional(readOnly = true)
    public List<RotaLack> lacks(RotaSetup setup) {
        RotaSetup checked = setup.checked();
        RotaFacts around = facts.read(checked, List.of());
        return RotaChecks.of(new RotaModel(around, RotaDemand.of(around)));
    }

    /**
     * What is missing for a run as it is set up, or is more than can be.
     *
     * @throws NotFound if there is no such run
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    @Transactional(readOnly = true)
    public List<RotaLack> lacks(long id) {
        return lacks(require(id));
    }

    private List<RotaLack> lacks(RotaRun run) {
        List<RotaRow> all = run.goesOn() ? rows.of(run.id()) : work.renewed(run);
        return RotaChecks.of(new RotaModel(facts.read(run, all), all));
    }

    /**
     * Keeps a new run.
     *
     * @throws InvalidInput if something is missing or cannot be
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    public RotaRun setUp(RotaSetup setup) {
        return keep(setup.checked(), null);
    }

    /**
     * Sets a run up otherwise.
     *
     * @param version as it was read
     * @throws RotaNotReady if it is being searched or was applied
     * @throws ObjectOptimisticLockingFailureException if somebody else has changed it since
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    public RotaRun change(long id, long version, RotaSetup setup) {
        RotaSetup checked = setup.checked();
        RotaRun run = open(id);
        if (run.version() != version) {
            throw new ObjectOptimisticLockingFailureException(RotaRun.class, id);
        }
        runs.setUp(id, checked);
        return require(id);
    }

    /** A new run that is set up like another one, to try other weights; what is pinned there is pinned here. */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    public RotaRun copy(long id, RotaSetup setup) {
        RotaRun copied = require(id);
        RotaRun copy = keep(setup.checked(), copied.id());
        rows.replace(
                copy.id(),
                rows.of(id).stream()
                        .filter(row -> row.pinned() || row.omitted())
                        .map(row -> row.became(null))
                        .toList());
        return copy;
    }

    /**
     * Removes a run.
     *
     * @throws RotaNotReady if it is being searched or was applied
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    public void remove(long id) {
        open(id);
        runs.delete(id);
    }

    /**
     * Puts a run in line to be searched, from the beginning; whoever asks twice starts it once.
     *
     * @throws RotaNotReady if it was applied
     * @throws InvalidInput if no plan can be made at all; what is merely missing leaves sessions out
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    public void start(long id) {
        RotaRun run = runs.lock(id).orElseThrow(NotFound::new);
        if (run.state().isBusy()) {
            return;
        }
        if (run.state() == RotaState.APPLIED) {
            throw new RotaNotReady(run.state());
        }
        lacks(run).stream().filter(RotaLack::stops).findFirst().ifPresent(lack -> {
            throw new InvalidInput("start", lack.messageKey());
        });
        line.join(run);
    }

    /** Stops the search of a run; the best plan so far is kept. A season that stands in line leaves it at once. */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    public void stop(long id) {
        RotaRun run = runs.lock(id).orElseThrow(NotFound::new);
        if (run.state() == RotaState.WAITING && !run.goesOn()) {
            line.leave(run);
        } else {
            runner.stop(id);
        }
    }

    private RotaRun open(long id) {
        RotaRun run = runs.lock(id).orElseThrow(NotFound::new);
        if (!run.state().isOpen()) {
            throw new RotaNotReady(run.state());
        }
        return run;
    }

    private RotaRun keep(RotaSetup setup, @Nullable Long follows) {
        SignedIn person = current.find().orElse(null);
        return require(runs.insert(
                setup,
                follows,
                person == null ? null : person.accountId(),
                person == null ? "" : person.displayName(),
                clock.instant()));
    }
}
