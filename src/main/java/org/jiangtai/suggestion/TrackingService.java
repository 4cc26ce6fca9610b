package org.jiangtai.suggestion;

import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jiangtai.followup.EvidenceService;
import org.jiangtai.followup.Standing;
import org.jiangtai.followup.SuggestedItems;
import org.jiangtai.shared.CleanPhoto;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Photos;
import org.jiangtai.shared.Texts;
import org.jiangtai.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What whoever holds a tracking code can follow, and the last word that is theirs. */
@Service
@Transactional
public class TrackingService {

    private static final int MOST_COMMENT_CHARACTERS = 500;

    private final SuggestionRepository suggestions;
    private final AuthorQuestionRepository questions;
    private final PhotoRepository photos;
    private final SuggestionStore store;
    private final SuggestedItems items;
    private final EvidenceService evidence;
    private final ItemFollower follower;
    private final SuggestionDays days;
    private final Texts texts;

    TrackingService(
            SuggestionRepository suggestions,
            AuthorQuestionRepository questions,
            PhotoRepository photos,
            SuggestionStore store,
            SuggestedItems items,
            EvidenceService evidence,
            ItemFollower follower,
            SuggestionDays days,
            Texts texts) {
        this.suggestions = suggestions;
        this.questions = questions;
        this.photos = photos;
        this.store = store;
        this.items = items;
        this.evidence = evidence;
        this.follower = follower;
        this.days = days;
        this.texts = texts;
    }

    /** All that the holder of a code can follow; the code as typed. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Tracked> follow(String typedCode) {
        return store.byCode(typedCode).map(this::tracked);
    }

    /**
     * The author says whether it is solved; a no reopens it, once, whoever of the authors says so first. Those whose
     * suggestions go on together each say it for themselves; it is closed by the word of the one that leads.
     *
     * @param pictures at most six
     * @throws WrongState if there is nothing to say yet, or the author has said so already
     */
    @PermitAll
    public void say(String typedCode, boolean solved, String comment, List<CleanPhoto> pictures) {
        long ownId = store.idByCode(typedCode).orElseThrow(NotFound::new);
        long leadId = suggestions.findMergedInto(ownId).orElse(ownId);
        // Both in the order in which merging locks them.
        suggestions.lockAll(List.of(ownId, leadId));
        SuggestionEntity own = suggestions.findById(ownId).orElseThrow(NotFound::new);
        SuggestionEntity lead = suggestions.findById(leadId).orElseThrow(NotFound::new);
        // What was merged or parted meanwhile is judged by nobody who read it before.
        boolean together = Objects.equals(own.mergedInto, own == lead ? null : lead.id);
        if (!together || !mayJudge(own, lead, standing(lead))) {
            throw new WrongState(lead.state);
        }
        String note = Typed.optional("comment", comment, MOST_COMMENT_CHARACTERS);
        Photos.count(pictures);
        own.solved = solved;
        long step = store.step(own, solved ? StepKind.SOLVED : StepKind.NOT_SOLVED, note);
        photos.saveAll(pictures.stream()
                .map(picture -> PhotoEntity.of(own.id, picture, step))
                .toList());
        if (!solved && !lead.reopened) {
            reopen(own, lead, note);
        } else if (own == lead) {
            lead.state = SuggestionState.CLOSED;
            store.step(lead, StepKind.CLOSED, "");
        }
    }

    /** A picture of what was done, for whoever holds a code, once somebody has verified it. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<byte[]> picture(String typedCode, long pictureId) {
        return follow(typedCode)
                .filter(tracked -> tracked.pictures().stream().anyMatch(picture -> picture.id() == pictureId))
                .map(tracked ->
                        evidence.picture(Objects.requireNonNull(tracked.item()).itemId(), pictureId));
    }

    private void reopen(SuggestionEntity own, SuggestionEntity lead, String note) {
        lead.reopened = true;
        lead.solved = false;
        lead.state = lead.assignedUnitId == null ? SuggestionState.ACCEPTED : SuggestionState.ASSIGNED;
        // What a unit has follows its item's deadline below.
        days.begin(lead);
        if (own != lead) {
            store.step(lead, StepKind.REOPENED, note);
        }
        store.merged(lead).stream()
                .filter(other -> other != own)
                .forEach(other -> store.step(other, StepKind.REOPENED, ""));
        if (lead.itemId != null) {
            items.reopen(lead.itemId, note.isEmpty() ? texts.in(Texts.CHINESE, "suggestion.reopen.words") : note);
            follower.follow(lead);
        }
    }

    private Tracked tracked(SuggestionEntity own) {
        SuggestionEntity lead = own.mergedInto == null
                ? own
                : suggestions.findById(own.mergedInto).orElse(own);
        Standing item = standing(lead);
        Suggestion shown = store.shown(own);
        return new Tracked(
                shown,
                own == lead ? shown : store.shown(lead),
                item,
                lead.itemId == null ? List.of() : items.milestones(lead.itemId),
                lead.itemId != null && isVerified(item) ? evidence.pictures(lead.itemId) : List.of(),
                questions.findBySuggestionIdOrderById(own.id).stream()
                        .map(AuthorQuestionEntity::toQuestion)
                        .toList(),
                mayJudge(own, lead, item));
    }

    private static boolean isVerified(@Nullable Standing item) {
        return item != null && item.isVerified();
    }

    private @Nullable Standing standing(SuggestionEntity lead) {
        return lead.itemId == null ? null : items.standing(lead.itemId);
    }

    /** There is an answer, what it promises is put right or needs not be, and the author has not said it yet. */
    private static boolean mayJudge(SuggestionEntity own, SuggestionEntity lead, @Nullable Standing item) {
        boolean ready = item == null || item.isSettled() || lead.adoption == Adoption.NOT_ADOPTED;
        return lead.state == SuggestionState.ANSWERED && ready && own.solved == null;
    }
}
