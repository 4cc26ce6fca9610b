package org.jiangtai.story;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jiangtai.menu.TopicDrafts;
import org.springframework.stereotype.Component;

/** What tellers agreed to. Whatever uses a story asks {@link #require} first: nothing else decides it. */
@Component
class ConsentBook {

    private final StoryConsentRepository consents;
    private final StoryLinkRepository links;
    private final StoryTextRepository texts;
    private final TopicDrafts topics;
    private final Clock clock;

    ConsentBook(
            StoryConsentRepository consents,
            StoryLinkRepository links,
            StoryTextRepository texts,
            TopicDrafts topics,
            Clock clock) {
        this.consents = consents;
        this.links = links;
        this.texts = texts;
        this.topics = topics;
        this.clock = clock;
    }

    /**
     * The consent by which a story may be published, made a script and told.
     *
     * @throws NoTellerConsent if there is none, or it was taken back
     */
    StoryConsentEntity require(StoryEntity story) {
        return inForce(story.id).orElseThrow(() -> new NoTellerConsent(story.title));
    }

    Optional<StoryConsentEntity> inForce(long storyId) {
        return consents.findByStoryIdAndWithdrawnAtIsNullOrderByIdDesc(storyId).stream()
                .findFirst();
    }

    /** Those of these stories that may be used. */
    List<Long> consented(Collection<Long> storyIds) {
        return storyIds.isEmpty() ? List.of() : consents.findConsented(storyIds);
    }

    /** All that were ever given for a story, the last first. */
    List<TellerConsent> of(long storyId) {
        return consents.findByStoryIdOrderByIdDesc(storyId).stream()
                .map(StoryConsentEntity::toConsent)
                .toList();
    }

    /**
     * Ends what is in force, and the address that was handed out: the story is neither shown nor used, and a topic that
     * was made from it is off the shelf.
     *
     * @return whether anything was in force
     */
    boolean end(StoryEntity story, String reason) {
        links.end(story.id, clock.instant());
        if (!withdraw(story.id, reason)) {
            return false;
        }
        story.publishedAt = null;
        if (story.topicId != null) {
            topics.takeOff(story.topicId);
        }
        return true;
    }

    private boolean withdraw(long storyId, String reason) {
        Instant now = clock.instant();
        List<StoryConsentEntity> inForce = consents.findByStoryIdAndWithdrawnAtIsNullOrderByIdDesc(storyId);
        inForce.forEach(consent -> {
            consent.withdrawnAt = now;
            consent.reason = reason;
        });
        return !inForce.isEmpty();
    }

    /**
     * Puts a new one in force; what was before ends with it. What names the teller, who is not to be named any more, is
     * taken off: the story, and a topic that was made from it.
     *
     * @return whether the story was public and is not any more
     */
    boolean put(StoryEntity story, StoryConsentEntity consent) {
        withdraw(consent.storyId, "");
        consents.save(consent);
        if (consent.named || !namesTeller(story)) {
            return false;
        }
        if (story.topicId != null) {
            topics.takeOff(story.topicId);
        }
        boolean shown = story.publishedAt != null;
        story.publishedAt = null;
        return shown;
    }

    private boolean namesTeller(StoryEntity story) {
        String text = texts.findFirstByStoryIdOrderByNumberDesc(story.id)
                .map(last -> last.body)
                .orElse("");
        return OpenText.names(OpenText.of(story, text), story.name);
    }
}
