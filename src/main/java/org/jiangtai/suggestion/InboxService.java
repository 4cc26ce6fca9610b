package org.jiangtai.suggestion;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangtai.identity.Colleagues;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Role;
import org.jiangtai.place.UnitScope;
import org.jiangtai.shared.CleanPhoto;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.SeesPersonalData;
import org.jiangtai.shared.WantedPerson;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the desk does with suggestions, from the inbox to the answer. A person who is limited to units sees what was
 * made there or handed to them.
 */
@Service
@Transactional
public class InboxService {

    /** As many rows as one page holds at most. */
    public static final int MOST_ROWS = 500;

    private static final Specification<SuggestionEntity> WAITS_FOR_ORGANISERS = (row, asked, the) ->
            the.or(the.notEqual(row.get("state"), SuggestionState.ASSIGNED), the.isTrue(row.get("reopened")));

    private static final Specification<SuggestionEntity> WAITS_FOR_UNITS =
            (row, asked, the) -> the.equal(row.get("state"), SuggestionState.ASSIGNED);

    private final SuggestionRepository suggestions;
    private final PublicationRepository publications;
    private final SuggestionAccess access;
    private final SuggestionStore store;
    private final InboxPages search;
    private final SuggestionDays days;
    private final SuggestionService residents;
    private final UnitScope scope;
    private final CurrentPerson current;
    private final Colleagues colleagues;
    private final PhoneVault vault;
    private final Clock clock;

    InboxService(
            SuggestionService residents,
            SuggestionRepository suggestions,
            PublicationRepository publications,
            SuggestionAccess access,
            SuggestionStore store,
            InboxPages search,
            SuggestionDays days,
            UnitScope scope,
            CurrentPerson current,
            Colleagues colleagues,
            PhoneVault vault,
            Clock clock) {
        this.residents = residents;
        this.suggestions = suggestions;
        this.publications = publications;
        this.access = access;
        this.store = store;
        this.search = search;
        this.days = days;
        this.scope = scope;
        this.current = current;
        this.colleagues = colleagues;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Takes down what somebody tells who does not write; by the same rules as the residents' own form.
     *
     * @return the tracking code
     * @throws InvalidInput if a field is not as it must be
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public String takeDown(NewSuggestion typed, List<CleanPhoto> pictures) {
        return residents.submit(typed, pictures);
    }

    /**
     * A page of the inbox: an organiser's holds all, a keeper's and a handler's what concerns their unit.
     *
     * @param offset from 0
     * @param limit at most {@link #MOST_ROWS}
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.HANDLER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public List<InboxRow> find(InboxQuery query, int offset, int limit) {
        List<SuggestionEntity> rows = search.page(search(query, scope.reach()), offset, Math.min(limit, MOST_ROWS));
        return store.rows(rows, days.today());
    }

    /** How many suggestions a search finds. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.HANDLER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public long count(InboxQuery query) {
        return suggestions.count(search(query, scope.reach()));
    }

    /**
     * What waits for the current person: for an organiser what is new, not yet handed on, or reopened; for a keeper and a
     * handler what was handed to their unit. What burns first comes first.
     *
     * @param most how many of them
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.HANDLER})
    @Transactional(readOnly = true)
    public Waiting waiting(int most) {
        Specification<SuggestionEntity> mine = search(InboxQuery.of(InboxPart.OPEN), scope.reach())
                .and(organises() ? WAITS_FOR_ORGANISERS : WAITS_FOR_UNITS);
        return new Waiting(
                store.rows(search.page(mine, 0, Math.min(most, MOST_ROWS)), days.today()), suggestions.count(mine));
    }

    /**
     * What waits for somebody.
     *
     * @param first what burns most
     * @param all how many there are
     */
    public record Waiting(List<InboxRow> first, long all) {}

    /**
     * One suggestion that the current person may see.
     *
     * @throws NotFound if there is none
     * @throws org.jiangtai.place.NotYourUnit if it is another unit's
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.HANDLER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public Suggestion require(long id) {
        return store.shown(access.seen(id));
    }

    /** Who of the desk worked on it, by the numbers of their accounts. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.HANDLER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public Map<Long, String> people(long id) {
        return colleagues.names(store.workers(access.seen(id)));
    }

    /** What the current person can do with a suggestion as it stands now. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.HANDLER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public Set<Action> possible(long id) {
        SuggestionEntity suggestion = access.seen(id);
        var possible = EnumSet.noneOf(Action.class);
        if (scope.reachAs(Role.ORGANISER).covers(suggestion.unitId)
                || scope.reachAs(Role.ORGANISER).covers(suggestion.assignedUnitId)) {
            possible.addAll(EnumSet.allOf(Action.class));
        } else if (scope.reachAs(Role.KEEPER, Role.HANDLER).covers(SuggestionAccess.holder(suggestion))) {
            possible.addAll(EnumSet.of(Action.ANSWER, Action.ASK));
        }
        boolean holds = suggestion.itemId != null
                && scope.reachAs(Role.KEEPER, Role.HANDLER).covers(suggestion.assignedUnitId);
        if (!holds) {
            possible.remove(Action.HAND_BACK);
        } else {
            possible.add(Action.HAND_BACK);
        }
        possible.removeIf(action -> !action.leadsOnFrom(suggestion.state));
        if (!suggestion.mayPublish) {
            possible.remove(Action.PUBLISH);
        }
        if (!publications.existsById(id)) {
            possible.remove(Action.WITHDRAW);
        }
        return possible;
    }

    /** A picture of a suggestion that the current person may see. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.HANDLER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public byte[] photo(long id, long photoId) {
        return store.photo(access.seen(id), photoId).orElseThrow(NotFound::new);
    }

    /** Shows the author's name and phone in full; each is empty if it was not given. */
    @SeesPersonalData("Suggestion")
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.HANDLER})
    @Transactional(readOnly = true)
    public Author reveal(long id) {
        SuggestionEntity suggestion = access.seen(id);
        return new Author(
                suggestion.name,
                suggestion.phoneSealed == null
                        ? ""
                        : vault.open(suggestion.phoneSealed).national());
    }

    /** The tracking code for the paper of an author who lost it; it opens what is kept of the author. */
    @SeesPersonalData("Suggestion")
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(readOnly = true)
    public String slip(long id) {
        return access.seen(id).trackingCode;
    }

    /** Who made a suggestion. */
    public record Author(String name, String phone) {}

    private boolean organises() {
        return current.grants().stream().anyMatch(grant -> grant.role() == Role.ORGANISER && grant.eventId() == null);
    }

    private InboxSearch search(InboxQuery query, UnitScope.Reach reach) {
        return new InboxSearch(query, reach, WantedPerson.of(query.words(), vault), days.today());
    }
}
