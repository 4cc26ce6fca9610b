package org.jiangtai.suggestion;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Role;
import org.jiangtai.place.NotYourUnit;
import org.jiangtai.place.UnitScope;
import org.jiangtai.setting.SettingService;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.PhoneNumber;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.SeesPersonalData;
import org.jiangtai.shared.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes down a stack of paper, one slip after the other. Each is saved as it is entered, so that nothing is lost when the
 * page is closed; authors who left a phone are told once the stack is finished, because until then a slip can be taken
 * back.
 */
@Service
@Transactional
public class PaperBatchService {

    private final BatchRepository batches;
    private final SuggestionRepository suggestions;
    private final Courses courses;
    private final StepRepository steps;
    private final NoteRepository notes;
    private final SuggestionMaker maker;
    private final Intake intake;
    private final SupportService supports;
    private final EventService events;
    private final SettingService settings;
    private final UnitScope scope;
    private final CurrentPerson current;
    private final PhoneVault vault;
    private final Tokens tokens;
    private final Clock clock;

    PaperBatchService(
            BatchRepository batches,
            SuggestionRepository suggestions,
            Courses courses,
            StepRepository steps,
            NoteRepository notes,
            SuggestionMaker maker,
            Intake intake,
            SupportService supports,
            EventService events,
            SettingService settings,
            UnitScope scope,
            CurrentPerson current,
            PhoneVault vault,
            Tokens tokens,
            Clock clock) {
        this.batches = batches;
        this.suggestions = suggestions;
        this.courses = courses;
        this.steps = steps;
        this.notes = notes;
        this.maker = maker;
        this.intake = intake;
        this.supports = supports;
        this.events = events;
        this.settings = settings;
        this.scope = scope;
        this.current = current;
        this.vault = vault;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * A stack that the current person has begun and not finished.
     *
     * @param head what is the same for all its papers
     * @param last the slip before, for what stays the same; null if all were taken back
     */
    public record OpenBatch(
            long id, BatchHead head, @Nullable PaperSlip last) {}

    /** What the current person has begun and not finished. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(readOnly = true)
    public Optional<OpenBatch> open() {
        return batches.findFirstByAccountIdAndKindAndFinishedAtIsNullOrderByIdDesc(
                        current.require().accountId(), BatchKind.PAPER)
                .map(batch ->
                        new OpenBatch(batch.id, new BatchHead(batch.papers, batch.consented), last(batch.id, false)));
    }

    /**
     * Saves a slip.
     *
     * @param batchId null begins a stack
     * @throws InvalidInput if a field is not as it must be; the fields are those of {@link PaperSlip} and
     *     {@link BatchHead}
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public BatchLine add(@Nullable Long batchId, BatchHead head, PaperSlip slip) {
        var typed = slip.typed(head.consent());
        String papers = Intake.papers(head, typed.isPersonal());
        SuggestionBatchEntity batch = batchId == null ? begun() : own(batchId);
        if (batch.finishedAt != null) {
            throw new BatchFinished();
        }
        // What was said of slips that tell who wrote them stays said, whatever later ones need.
        batch.papers = papers.isEmpty() ? batch.papers : papers;
        batch.consented |= head.consent();
        batches.saveAndFlush(batch);
        var paper = new Intake.Paper(batches.findLastRow(batch.id) + 1, typed, null, slip.saidOn(), "");
        return BatchLine.of(intake.store(batch.id, paper, intake.reach()));
    }

    /** All that {@link #add} would refuse, field by field, so that a form can say it at once. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(readOnly = true)
    public List<InvalidInput> check(BatchHead head, PaperSlip slip) {
        var typed = slip.typed(head.consent());
        List<InvalidInput> refusals =
                intake.refusals(new Intake.Paper(1, typed, null, slip.saidOn(), ""), intake.reach());
        try {
            Intake.papers(head, typed.isPersonal());
        } catch (InvalidInput refused) {
            refusals.add(refused);
        }
        return refusals;
    }

    /**
     * Takes the last slip back, as if it had never been entered.
     *
     * @return what stood on it, so that it can be put right
     * @throws NotFound if there is none
     * @throws CannotTakeBack if somebody already works on it, or another one goes on with it
     */
    @SeesPersonalData("SuggestionBatch")
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public PaperSlip takeBack(long batchId) {
        SuggestionBatchEntity batch = own(batchId);
        if (batch.finishedAt != null) {
            throw new BatchFinished();
        }
        long id = batches.findId(batchId, batches.findLastRow(batchId)).orElseThrow(NotFound::new);
        SuggestionEntity suggestion = suggestions.lock(id).orElseThrow(NotFound::new);
        List<StepEntity> written = steps.findBySuggestionIdInOrderById(List.of(id));
        boolean untouched = written.size() == 1
                && notes.findBySuggestionIdOrderById(id).isEmpty()
                && suggestions.countLeant(id) == 0;
        if (suggestion.state != SuggestionState.RECEIVED || !untouched) {
            throw new CannotTakeBack();
        }
        PaperSlip slip = slip(suggestion, true);
        steps.deleteAll(written);
        steps.flush();
        courses.forget(id);
        suggestions.delete(suggestion);
        return slip;
    }

    /** The event that empty forms are printed for; empty if the public knows none by this address. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(readOnly = true)
    public Optional<Event> formFor(@Nullable String eventCode) {
        return maker.event(eventCode);
    }

    /** Whom the papers say to ask; empty is the village's keeper. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(readOnly = true)
    public String whereToAsk() {
        return settings.get(SuggestionSettings.WHERE_TO_ASK);
    }

    /** The stack is done: authors who left a phone are told their code. What is left lying for a day is done, too. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public void finish(long batchId) {
        SuggestionBatchEntity batch = own(batchId);
        intake.finish(batch, clock.instant());
    }

    /**
     * What came in together, first to last, with the codes to hand out.
     *
     * @throws NotYourUnit if somebody else took it down, unless an organiser of the whole zone asks
     */
    @SeesPersonalData("SuggestionBatch")
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(readOnly = true)
    public List<BatchLine> lines(long batchId) {
        seen(batches.findById(batchId).orElseThrow(NotFound::new));
        UnitScope.Reach reach = scope.reachAs(Role.ORGANISER, Role.KEEPER);
        return batches.findSuggestions(batchId).stream()
                .filter(row -> SuggestionAccess.isSeen(reach, row))
                .map(BatchLine::of)
                .toList();
    }

    /**
     * The slip says what another one says: it is counted there instead, once for a phone.
     *
     * @param phone may be empty; then it counts as one more person
     * @return what the support can be taken back with; empty if whoever has this phone supported it before
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public Optional<String> support(long suggestionId, String phone) {
        String supporter = phone.isBlank() ? tokens.next() : vault.fingerprint(PhoneNumber.parseMobile(phone));
        return supports.support(suggestionId, supporter) ? Optional.of(supporter) : Optional.empty();
    }

    private SuggestionBatchEntity begun() {
        var batch = new SuggestionBatchEntity();
        batch.kind = BatchKind.PAPER;
        batch.accountId = current.require().accountId();
        batch.papers = "";
        batch.begunAt = clock.instant();
        return batch;
    }

    private SuggestionBatchEntity own(long batchId) {
        SuggestionBatchEntity batch = batches.lock(batchId).orElseThrow(NotFound::new);
        seen(batch);
        return batch;
    }

    private void seen(SuggestionBatchEntity batch) {
        boolean own = batch.accountId == current.require().accountId();
        if (!own && !scope.reachAs(Role.ORGANISER).covers(null)) {
            throw new NotYourUnit();
        }
    }

    private @Nullable PaperSlip last(long batchId, boolean personal) {
        return batches.findId(batchId, batches.findLastRow(batchId))
                .flatMap(suggestions::findById)
                .map(row -> slip(row, personal))
                .orElse(null);
    }

    /** @param personal whether name and phone are in it */
    private PaperSlip slip(SuggestionEntity row, boolean personal) {
        return new PaperSlip(
                row.what,
                row.unitId,
                row.place,
                row.eventId == null
                        ? null
                        : events.find(row.eventId).map(Event::code).orElse(null),
                row.category,
                personal ? row.name : "",
                personal && row.phoneSealed != null
                        ? vault.open(row.phoneSealed).national()
                        : "",
                row.mayPublish,
                row.saidOn);
    }
}
