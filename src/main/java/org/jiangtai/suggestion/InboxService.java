package org.jiangtai.suggestion;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Role;
import org.jiangtai.place.UnitScope;
import org.jiangtai.place.UnitService;
import org.jiangtai.shared.CleanPhoto;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.SeesPersonalData;
import org.jiangtai.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the desk does with suggestions, from the inbox to the answer. A person who is limited to units sees what was
 * made there or handed to them.
 */
@Service
@Transactional
public class InboxService {

    private static final int MOST_REASON_CHARACTERS = 500;

    private final SuggestionRepository suggestions;
    private final PublicationRepository publications;
    private final SuggestionStore store;
    private final AuthorFinder finder;
    private final UnitService units;
    private final SuggestionService residents;
    private final UnitScope scope;
    private final CurrentPerson current;
    private final PhoneVault vault;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    InboxService(
            SuggestionService residents,
            SuggestionRepository suggestions,
            PublicationRepository publications,
            SuggestionStore store,
            AuthorFinder finder,
            UnitService units,
            UnitScope scope,
            CurrentPerson current,
            PhoneVault vault,
            ApplicationEventPublisher news,
            Clock clock) {
        this.residents = residents;
        this.suggestions = suggestions;
        this.publications = publications;
        this.store = store;
        this.finder = finder;
        this.units = units;
        this.scope = scope;
        this.current = current;
        this.vault = vault;
        this.news = news;
        this.clock = clock;
    }

    /** The inbox: an organiser's holds all, a keeper's and a handler's what concerns their unit. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.HANDLER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public List<Suggestion> inbox() {
        return store.shown(
                scope.limit().map(suggestions::findOfUnits).orElseGet(suggestions::findAllByOrderByReceivedAtDesc));
    }

    /** The suggestions of the inbox whose author's name or whole phone number is typed, though the list masks both. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.HANDLER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public Set<Long> matching(String typed) {
        UnitScope.Reach reach = scope.reach();
        return finder.byAuthor(typed).stream()
                .filter(row -> seen(reach, row))
                .map(row -> row.id)
                .collect(Collectors.toSet());
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
     * What waits for the current person, oldest first: for an organiser what is new, not yet handed on, or reopened;
     * for a keeper and a handler what was handed to their unit.
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.HANDLER})
    @Transactional(readOnly = true)
    public List<Suggestion> waiting() {
        boolean organises =
                current.grants().stream().anyMatch(grant -> grant.role() == Role.ORGANISER && grant.eventId() == null);
        UnitScope.Reach reach = scope.reach();
        return store.shown(suggestions.findByStateInOrderByReceivedAt(SuggestionState.OPEN).stream()
                .filter(row -> organises
                        ? seen(reach, row) && (row.state != SuggestionState.ASSIGNED || row.reopened)
                        : row.state == SuggestionState.ASSIGNED && reach.covers(row.assignedUnitId))
                .toList());
    }

    /**
     * One suggestion that the current person may see.
     *
     * @throws NotFound if there is none
     * @throws org.jiangtai.place.NotYourUnit if it is another unit's
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.HANDLER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public Suggestion require(long id) {
        return store.shown(mine(id));
    }

    /** What the current person can do with a suggestion as it stands now. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.HANDLER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public Set<Action> possible(long id) {
        SuggestionEntity suggestion = mine(id);
        var possible = EnumSet.noneOf(Action.class);
        if (scope.reachAs(Role.ORGANISER).covers(suggestion.unitId)
                || scope.reachAs(Role.ORGANISER).covers(suggestion.assignedUnitId)) {
            possible.addAll(EnumSet.allOf(Action.class));
        } else if (scope.reachAs(Role.KEEPER, Role.HANDLER).covers(holder(suggestion))) {
            possible.add(Action.ANSWER);
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
        return store.photo(mine(id), photoId).orElseThrow(NotFound::new);
    }

    /** Takes it on. */
    @RolesAllowed(Role.Named.ORGANISER)
    public void accept(long id) {
        SuggestionEntity suggestion = mine(id, Action.ACCEPT);
        suggestion.state = SuggestionState.ACCEPTED;
        store.step(suggestion, StepKind.ACCEPTED, "");
    }

    /** Does not take it on, with a reason that the author reads. */
    @RolesAllowed(Role.Named.ORGANISER)
    public void refuse(long id, String reason) {
        SuggestionEntity suggestion = mine(id, Action.REFUSE);
        suggestion.reason = Typed.required("reason", reason, MOST_REASON_CHARACTERS);
        suggestion.state = SuggestionState.NOT_ACCEPTED;
        store.step(suggestion, StepKind.NOT_ACCEPTED, suggestion.reason);
        news.publishEvent(new SuggestionAnswered(suggestion.id));
    }

    /** Hands it to the unit that can do something about it. */
    @RolesAllowed(Role.Named.ORGANISER)
    public void assign(long id, long unitId) {
        SuggestionEntity suggestion = mine(id, Action.ASSIGN);
        String unit = units.find(unitId)
                .orElseThrow(() -> new InvalidInput("unitId", "invalid.unit"))
                .shortName();
        suggestion.assignedUnitId = unitId;
        suggestion.state = SuggestionState.ASSIGNED;
        store.step(suggestion, StepKind.ASSIGNED, unit);
    }

    /**
     * Answers; the author reads the text word for word. It is for the unit that it was handed to, or the place's own
     * while it was handed to nobody.
     *
     * @throws org.jiangtai.place.NotYourUnit if the person's unit does not hold it
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.HANDLER})
    public void answer(long id, Adoption adoption, String text) {
        SuggestionEntity suggestion = mine(id, Action.ANSWER);
        scope.require(holder(suggestion));
        suggestion.answer = Typed.required("answer", text, SuggestionService.MOST_CHARACTERS);
        suggestion.adoption = adoption;
        suggestion.solved = null;
        suggestion.state = SuggestionState.ANSWERED;
        store.step(suggestion, StepKind.ANSWERED, suggestion.answer);
        news.publishEvent(new SuggestionAnswered(suggestion.id));
    }

    /** Names, phone and identity numbers that stand in what somebody is about to publish. */
    @RolesAllowed(Role.Named.ORGANISER)
    @Transactional(readOnly = true)
    public Set<PublicationWarning> warnings(long id, String text) {
        return PublicationWarning.in(text, mine(id).name);
    }

    /**
     * Publishes it with a text of its own, without names. Done again it replaces what was published before.
     *
     * @throws InvalidInput if its author did not agree, or the text is empty
     * @throws WrongState if it was not taken on
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public void publish(long id, String text) {
        SuggestionEntity suggestion = mine(id, Action.PUBLISH);
        if (!suggestion.mayPublish) {
            throw new InvalidInput("text", "invalid.publish.consent");
        }
        String tidied = Typed.required("text", text, SuggestionService.MOST_CHARACTERS);
        publications.save(PublicationEntity.of(id, tidied, clock.instant()));
        store.step(suggestion, StepKind.PUBLISHED, "");
    }

    /** Takes it off the public page; nothing happens if it is not there. */
    @RolesAllowed(Role.Named.ORGANISER)
    public void withdraw(long id) {
        SuggestionEntity suggestion = mine(id, Action.WITHDRAW);
        publications.findById(id).ifPresent(publication -> {
            publications.delete(publication);
            store.step(suggestion, StepKind.WITHDRAWN, "");
        });
    }

    /** Shows the author's name and phone in full; each is empty if it was not given. */
    @SeesPersonalData("Suggestion")
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.HANDLER})
    @Transactional(readOnly = true)
    public Author reveal(long id) {
        SuggestionEntity suggestion = mine(id);
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
        return mine(id).trackingCode;
    }

    /** Who made a suggestion. */
    public record Author(String name, String phone) {}

    private SuggestionEntity mine(long id, Action action) {
        SuggestionEntity suggestion = mine(id);
        if (!action.leadsOnFrom(suggestion.state)) {
            throw new WrongState(suggestion.state);
        }
        return suggestion;
    }

    private SuggestionEntity mine(long id) {
        SuggestionEntity suggestion = suggestions.findById(id).orElseThrow(NotFound::new);
        if (!seen(scope.reach(), suggestion)) {
            scope.require(suggestion.assignedUnitId);
        }
        return suggestion;
    }

    private static boolean seen(UnitScope.Reach reach, SuggestionEntity suggestion) {
        return reach.covers(suggestion.unitId) || reach.covers(suggestion.assignedUnitId);
    }

    private static @Nullable Long holder(SuggestionEntity suggestion) {
        return suggestion.assignedUnitId == null ? suggestion.unitId : suggestion.assignedUnitId;
    }
}
