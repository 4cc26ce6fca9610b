package org.jiangtai.story;

import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jiangtai.identity.Role;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.SeesPersonalData;
import org.jiangtai.shared.Texts;
import org.jiangtai.story.StoryAccess.Eyes;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The story library of the desk. Organisers, reviewers and auditors see all of their units, keepers their own unit and
 * below, lecturers what they heard or brought themselves.
 */
@Service
@Transactional
public class StoryService {

    private final StoryRepository stories;
    private final StoryTextRepository texts;
    private final StoryStepRepository steps;
    private final StoryBook book;
    private final StoryMaker maker;
    private final ConsentBook consents;
    private final StoryAccess access;
    private final PhoneVault vault;
    private final Texts words;

    StoryService(
            StoryRepository stories,
            StoryTextRepository texts,
            StoryStepRepository steps,
            StoryBook book,
            StoryMaker maker,
            ConsentBook consents,
            StoryAccess access,
            PhoneVault vault,
            Texts words) {
        this.stories = stories;
        this.texts = texts;
        this.steps = steps;
        this.book = book;
        this.maker = maker;
        this.consents = consents;
        this.access = access;
        this.vault = vault;
        this.words = words;
    }

    /** What the current person may see, what was changed last first. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.LECTURER, Role.Named.REVIEWER, Role.Named.AUDITOR
    })
    @Transactional(readOnly = true)
    public List<Story> all() {
        Eyes eyes = access.eyes();
        return book.shown(stories.findAllByOrderByChangedAtDescIdDesc().stream()
                .filter(eyes::sees)
                .toList());
    }

    /**
     * One of them.
     *
     * @throws NotFound if there is none, or none for this person
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.LECTURER, Role.Named.REVIEWER, Role.Named.AUDITOR
    })
    @Transactional(readOnly = true)
    public Story require(long id) {
        return book.shown(book.seen(id));
    }

    /** The versions of its text, the newest first. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.LECTURER, Role.Named.REVIEWER, Role.Named.AUDITOR
    })
    @Transactional(readOnly = true)
    public List<StoryText> texts(long id) {
        book.seen(id);
        return texts.findByStoryIdOrderByNumberDesc(id).stream()
                .map(StoryTextEntity::toText)
                .toList();
    }

    /** What happened to it, the last first. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.LECTURER, Role.Named.REVIEWER, Role.Named.AUDITOR
    })
    @Transactional(readOnly = true)
    public List<StoryStep> history(long id) {
        book.seen(id);
        return steps.findByStoryIdOrderByIdDesc(id).stream()
                .map(StoryStepEntity::toStep)
                .toList();
    }

    /** What its teller agreed to, the last first. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.LECTURER, Role.Named.REVIEWER, Role.Named.AUDITOR
    })
    @Transactional(readOnly = true)
    public List<TellerConsent> consents(long id) {
        book.seen(id);
        return consents.of(id);
    }

    /** What the current person can do with it as it stands now. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.LECTURER, Role.Named.REVIEWER, Role.Named.AUDITOR
    })
    @Transactional(readOnly = true)
    public Set<StoryAction> possible(long id) {
        StoryEntity story = book.seen(id);
        Set<StoryParty> parties = access.eyes().parties(story);
        Set<StoryAction> possible = EnumSet.noneOf(StoryAction.class);
        for (StoryAction action : StoryAction.values()) {
            if (action.isFor(parties) && action.leadsOnFrom(story.state)) {
                possible.add(action);
            }
        }
        possible.remove(story.publishedAt == null ? StoryAction.UNPUBLISH : StoryAction.PUBLISH);
        if (story.topicId != null) {
            possible.remove(StoryAction.MAKE_SCRIPT);
        }
        if (consents.inForce(id).isEmpty()) {
            possible.remove(StoryAction.WITHDRAW_CONSENT);
        }
        return possible;
    }

    /**
     * Saves a lead: an organiser's for any unit, a keeper's for the own, a lecturer's of the own lectures. Where the
     * teller is another than before, the consent that was given ends.
     *
     * @throws InvalidInput if a field is not as it must be, or stays as it is because of a review
     * @throws org.jiangtai.place.NotYourUnit if it is another's unit
     * @throws ObjectOptimisticLockingFailureException if somebody else has changed it since it was read
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.LECTURER})
    public Story save(StoryDraft draft) {
        Eyes eyes = access.eyes();
        if (draft.id() == null) {
            StoryEntity fresh = maker.begin();
            maker.write(fresh, draft, eyes);
            stories.saveAndFlush(fresh);
            book.record(fresh, StoryAction.ENTER, StoryState.LEAD, "");
            // Whoever changes it next says which state was read: the one after this step.
            return book.shown(stories.saveAndFlush(fresh));
        }
        StoryEntity story = book.held(draft.id(), StoryAction.EDIT);
        if (story.version != draft.version()) {
            throw new ObjectOptimisticLockingFailureException(StoryEntity.class, story.id);
        }
        String teller = story.name;
        boolean shown = story.publishedAt != null;
        maker.write(story, draft, eyes);
        String ended = words.in(Texts.CHINESE, "story.consent.otherTeller");
        boolean ends = !story.name.equals(teller) && consents.end(story, ended);
        book.step(story, StoryAction.EDIT, ends ? ended : "");
        if (ends && shown) {
            book.step(story, StoryAction.UNPUBLISH, "");
        }
        return book.shown(stories.saveAndFlush(story));
    }

    /** Shows the teller's name and number in full; each is empty if it is not known. */
    @SeesPersonalData("Story")
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.LECTURER})
    @Transactional(readOnly = true)
    public Teller reveal(long id) {
        StoryEntity story = book.seen(id);
        return new Teller(
                story.name,
                story.phoneSealed == null ? "" : vault.open(story.phoneSealed).national());
    }

    /** Who told a story. */
    public record Teller(String name, String phone) {}
}
