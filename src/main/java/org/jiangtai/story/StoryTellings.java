package org.jiangtai.story;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.menu.TopicTellings;
import org.jiangtai.menu.TopicTellings.Telling;
import org.jiangtai.shared.Moments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks now and then whether a lecture was given on a topic that was made from a story: then the story was told. */
@Component
class StoryTellings {

    private static final Logger log = LoggerFactory.getLogger(StoryTellings.class);

    private final StoryRepository stories;
    private final StoryBook book;
    private final ObjectProvider<TopicTellings> tellings;
    private final TransactionTemplate transaction;
    private final Moments moments;

    StoryTellings(
            StoryRepository stories,
            StoryBook book,
            ObjectProvider<TopicTellings> tellings,
            TransactionTemplate transaction,
            Moments moments) {
        this.stories = stories;
        this.book = book;
        this.tellings = tellings;
        this.transaction = transaction;
        this.moments = moments;
    }

    @Scheduled(fixedDelayString = "${jiangtai.story.look-every}", initialDelayString = "${jiangtai.story.look-every}")
    void look() {
        AsProgram.run(this::lookNow);
    }

    private void lookNow() {
        Map<Long, Long> untold = stories.findUntold().stream()
                .collect(Collectors.toMap(StoryRepository.Untold::topicId, StoryRepository.Untold::id, (a, b) -> a));
        if (untold.isEmpty()) {
            return;
        }
        for (TopicTellings source : tellings.stream().toList()) {
            // The first telling of a topic is the one that counts; what comes later finds the story told.
            source.of(untold.keySet())
                    .forEach(telling -> told(Objects.requireNonNull(untold.get(telling.topicId())), telling));
        }
    }

    private void told(long storyId, Telling telling) {
        try {
            transaction.executeWithoutResult(status -> tell(storyId, telling));
        } catch (RuntimeException e) {
            log.error("Story {} could not be marked as told", storyId, e);
        }
    }

    private void tell(long storyId, Telling telling) {
        stories.lockById(storyId);
        StoryEntity story = stories.findById(storyId).orElseThrow();
        if (!StoryAction.TELL.leadsOnFrom(story.state)) {
            return;
        }
        story.retoldBy = telling.lecturer();
        story.retoldAt = telling.place();
        story.retoldOn = moments.date(telling.startedAt());
        book.step(story, StoryAction.TELL, "");
    }
}
