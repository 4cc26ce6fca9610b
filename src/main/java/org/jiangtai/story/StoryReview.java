package org.jiangtai.story;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jiangtai.identity.Role;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Typed;
import org.jiangtai.story.StoryAccess.Eyes;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a reviewer does with stories. Nobody reviews one of which he or she wrote a version. */
@Service
@Transactional
public class StoryReview {

    private final StoryRepository stories;
    private final StoryBook book;
    private final StoryAccess access;

    StoryReview(StoryRepository stories, StoryBook book, StoryAccess access) {
        this.stories = stories;
        this.book = book;
        this.access = access;
    }

    /** What waits for the current reviewer, the longest waiting first. */
    @RolesAllowed(Role.Named.REVIEWER)
    @Transactional(readOnly = true)
    public List<Story> waiting() {
        Eyes eyes = access.eyes();
        return book.shown(stories.findByStateOrderByChangedAtAscIdAsc(StoryState.IN_REVIEW).stream()
                .filter(story -> eyes.parties(story).contains(StoryParty.REVIEWER))
                .toList());
    }

    /**
     * Approves it as it was read: the story is in the library; one that was told before is so again.
     *
     * @param version which state of the story was read; whatever is written of it makes a new one
     * @throws OwnStory if the reviewer wrote it
     * @throws WrongStoryState if it does not wait for review any more
     * @throws ObjectOptimisticLockingFailureException if anything of it was changed since it was read
     */
    @RolesAllowed(Role.Named.REVIEWER)
    public void approve(long id, long version) {
        StoryEntity story = book.held(id, StoryAction.APPROVE);
        if (story.version != version) {
            throw new ObjectOptimisticLockingFailureException(StoryEntity.class, story.id);
        }
        story.reason = "";
        StoryState before = story.state;
        story.state = story.retoldOn == null ? StoryAction.APPROVE.leadsTo(before) : StoryState.TOLD;
        book.record(story, StoryAction.APPROVE, before, "");
    }

    /**
     * Sends it back to be written anew.
     *
     * @throws InvalidInput for the field {@code reason} if there is none
     * @throws OwnStory if the reviewer wrote it
     */
    @RolesAllowed(Role.Named.REVIEWER)
    public void sendBack(long id, String reason) {
        StoryEntity story = book.held(id, StoryAction.SEND_BACK);
        story.reason = Typed.required("reason", reason, StoryBook.MOST_REASON);
        book.step(story, StoryAction.SEND_BACK, story.reason);
    }
}
