package org.jiangtai.story;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.PersonName;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.Typed;
import org.jiangtai.story.StoryAccess.Eyes;
import org.springframework.stereotype.Component;

/** Finds stories for whoever may see them, leads them on by one step, and writes down what happened. */
@Component
class StoryBook {

    static final int MOST_NOTE = 1000;
    static final int MOST_REASON = 500;

    private final StoryRepository stories;
    private final StoryStepRepository steps;
    private final ConsentBook consents;
    private final StoryAccess access;
    private final CurrentPerson current;
    private final PhoneVault vault;
    private final Clock clock;

    StoryBook(
            StoryRepository stories,
            StoryStepRepository steps,
            ConsentBook consents,
            StoryAccess access,
            CurrentPerson current,
            PhoneVault vault,
            Clock clock) {
        this.stories = stories;
        this.steps = steps;
        this.consents = consents;
        this.access = access;
        this.current = current;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * A story to be read.
     *
     * @throws NotFound if there is none, or none for this person
     */
    StoryEntity seen(long id) {
        StoryEntity story = stories.findById(id).orElseThrow(NotFound::new);
        if (!access.eyes().sees(story)) {
            throw new NotFound();
        }
        return story;
    }

    /**
     * A story with which the current person may do this now: nobody else changes it until the transaction ends.
     *
     * @throws NotFound if there is none, or none for this person
     * @throws OwnStory if a reviewer wrote it
     * @throws NotYourStory if the step is for somebody else
     * @throws WrongStoryState if it does not lead on from the story's state
     */
    StoryEntity held(long id, StoryAction action) {
        stories.lockById(id);
        StoryEntity story = seen(id);
        Eyes eyes = access.eyes();
        if (!action.isFor(eyes.parties(story))) {
            if (action.isFor(Set.of(StoryParty.REVIEWER)) && eyes.reviews().covers(story.unitId)) {
                throw new OwnStory();
            }
            throw new NotYourStory();
        }
        if (!action.leadsOnFrom(story.state)) {
            throw new WrongStoryState(story.state);
        }
        return story;
    }

    /** Leads the story on and writes it down. */
    void step(StoryEntity story, StoryAction action, String note) {
        StoryState before = story.state;
        story.state = action.leadsTo(before);
        record(story, action, before, note);
    }

    /** Writes down a step that was made already. */
    void record(StoryEntity story, StoryAction action, StoryState before, String note) {
        Instant now = clock.instant();
        story.changedAt = now;
        var step = new StoryStepEntity();
        step.storyId = story.id;
        step.happenedAt = now;
        step.action = action;
        step.fromState = before;
        step.toState = story.state;
        step.accountId = current.find().map(SignedIn::accountId).orElse(null);
        step.who = current.find().map(SignedIn::displayName).orElse("");
        step.note = Typed.optional("note", note, MOST_NOTE);
        steps.save(step);
    }

    Story shown(StoryEntity story) {
        return shown(List.of(story)).getFirst();
    }

    List<Story> shown(Collection<StoryEntity> rows) {
        Set<Long> consented = new HashSet<>(
                consents.consented(rows.stream().map(row -> row.id).toList()));
        return rows.stream()
                .map(row -> toStory(row, consented.contains(row.id)))
                .toList();
    }

    private Story toStory(StoryEntity row, boolean consented) {
        return new Story(
                row.id,
                row.version,
                row.title,
                row.gist,
                row.unitId,
                row.place,
                row.heardOn,
                row.lecturerId,
                row.lecturerName,
                row.source,
                row.sourceNote,
                row.themeId,
                row.foundBy,
                row.madeAt,
                row.name.isEmpty() ? "" : new PersonName(row.name).masked(),
                row.phoneSealed == null ? "" : vault.open(row.phoneSealed).masked(),
                row.state,
                row.reason,
                row.publishedAt,
                row.topicId,
                consented,
                row.retoldOn == null ? null : new Story.Retold(row.retoldBy, row.retoldAt, row.retoldOn),
                row.changedAt);
    }
}
