package org.jiangtai.suggestion;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jiangtai.identity.Role;
import org.jiangtai.place.UnitScope;
import org.jiangtai.shared.NotFound;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets suggestions that say the same go on together. The authors keep their codes and read what becomes of the one they go
 * on with; whoever supported one of them supports that one, and so does each author.
 */
@Service
@Transactional
public class MergeService {

    private static final int NEAR = 2_000;
    private static final int MOST_SHOWN = 8;
    private static final double ALIKE = 0.25;

    private final SuggestionAccess access;
    private final SuggestionRepository suggestions;
    private final SuggestionStore store;
    private final SupportRepository supports;
    private final PublicationStore publications;
    private final SuggestionDays days;
    private final UnitScope scope;

    MergeService(
            SuggestionAccess access,
            SuggestionRepository suggestions,
            SuggestionStore store,
            SupportRepository supports,
            PublicationStore publications,
            SuggestionDays days,
            UnitScope scope) {
        this.access = access;
        this.suggestions = suggestions;
        this.store = store;
        this.supports = supports;
        this.publications = publications;
        this.days = days;
        this.scope = scope;
    }

    /**
     * The open suggestions that look like this one, what is most alike first: of the same category or place, the latest
     * two thousand of them.
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @Transactional(readOnly = true)
    public List<Suggestion> alike(long id) {
        SuggestionEntity suggestion = access.seen(id);
        UnitScope.Reach reach = scope.reach();
        Set<Long> pairs = CharacterPairs.set(suggestion.what);
        record Alike(SuggestionEntity row, double share) {}
        List<SuggestionEntity> found =
                suggestions
                        .findNear(SuggestionState.OPEN, id, suggestion.category, suggestion.unitId, Limit.of(NEAR))
                        .stream()
                        .filter(row -> SuggestionAccess.isSeen(reach, row))
                        .map(row -> new Alike(row, CharacterPairs.alike(pairs, CharacterPairs.set(row.what))))
                        .filter(alike -> alike.share >= ALIKE)
                        .sorted(Comparator.comparingDouble(Alike::share).reversed())
                        .limit(MOST_SHOWN)
                        .map(Alike::row)
                        .toList();
        return store.shown(found);
    }

    /**
     * Lets suggestions go on with another one, and what was merged into them before with them. They leave the public
     * page.
     *
     * @param ids not handed to a unit yet; the leading one may be among them and stays as it is
     * @throws WrongState if one of them has its answer, is with a unit, or is merged already; nothing is merged then
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public void merge(long leadId, Collection<Long> ids) {
        // Locked in one order, so that two people who merge the same ones do not wait for each other for ever.
        var all = new TreeSet<>(ids);
        all.add(leadId);
        suggestions.lockAll(withMerged(all));
        List<SuggestionEntity> held = new ArrayList<>();
        all.forEach(id -> held.add(access.held(id)));
        SuggestionEntity lead =
                held.stream().filter(row -> row.id == leadId).findAny().orElseThrow(NotFound::new);
        if (!lead.state.isOpen()) {
            throw new WrongState(lead.state);
        }
        for (SuggestionEntity row : held) {
            if (row.id != leadId) {
                into(lead, row);
            }
        }
    }

    private Set<Long> withMerged(Collection<Long> ids) {
        Set<Long> all = new TreeSet<>(ids);
        ids.forEach(id -> all.addAll(suggestions.findMerged(id)));
        return all;
    }

    private void into(SuggestionEntity lead, SuggestionEntity row) {
        if (!Action.MERGE.leadsOnFrom(row.state) || row.itemId != null) {
            throw new WrongState(row.state);
        }
        row.state = SuggestionState.MERGED;
        row.mergedInto = lead.id;
        row.solved = null;
        suggestions.findMerged(row.id).forEach(id -> suggestions.lock(id).orElseThrow().mergedInto = lead.id);
        supports.moveOn(row.id, lead.id);
        supports.save(SupportEntity.ofAuthor(lead.id, row.id, row.receivedAt));
        publications.takeOff(row);
        publications.drop(row);
        store.step(row, StepKind.MERGED, "");
        store.changed(lead);
    }

    /**
     * Lets it go its own way again, with those who supported it; it waits to be taken on.
     *
     * @throws WrongState if it is not merged, or what it goes on with has its answer
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public void unmerge(long id) {
        Long leadId = suggestions.findMergedInto(id).orElse(null);
        // In the order in which merging locks them; a lead that changed meanwhile is none any more.
        if (leadId != null && leadId < id) {
            access.held(leadId);
        }
        SuggestionEntity row = access.held(id, Action.UNMERGE);
        if (leadId != null) {
            if (!leadId.equals(row.mergedInto)) {
                throw new WrongState(row.state);
            }
            SuggestionEntity lead = access.held(leadId);
            if (!lead.state.isOpen()) {
                throw new WrongState(lead.state);
            }
            store.changed(lead);
        }
        supports.removeAuthor(id);
        supports.moveBack(id);
        row.mergedInto = null;
        row.state = SuggestionState.RECEIVED;
        days.begin(row);
        store.step(row, StepKind.UNMERGED, "");
    }

    /** Those that go on with this one, first received first. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.HANDLER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public List<Suggestion> merged(long id) {
        access.seen(id);
        return store.shown(suggestions.findAllById(suggestions.findMerged(id)));
    }
}
