package org.jiangtai.story;

import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The stories that everybody may read: approved, published, and their tellers' consent is in force. */
@Service
@Transactional(readOnly = true)
public class StoryLibrary {

    private static final int PAGE_SIZE = 10;
    private static final int LAST_PAGE = 10_000;

    private final StoryRepository stories;
    private final StoryTextRepository texts;
    private final ConsentBook consents;

    StoryLibrary(StoryRepository stories, StoryTextRepository texts, ConsentBook consents) {
        this.stories = stories;
        this.texts = texts;
        this.consents = consents;
    }

    /**
     * What is published, the newest first.
     *
     * @param unitId null is every unit
     * @param themeId null is every theme
     * @param page counted from 0
     */
    @PermitAll
    @Transactional(readOnly = true)
    public Page<PublishedStory> published(@Nullable Long unitId, @Nullable Long themeId, int page) {
        var slice = PageRequest.of(Math.clamp(page, 0, LAST_PAGE), PAGE_SIZE);
        return stories.findOpen(unitId, themeId, slice).map(this::shown);
    }

    /** One of them. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<PublishedStory> find(long id) {
        return stories.findOpen(id).map(this::shown);
    }

    /** The units of which a story is published. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Long> units() {
        return stories.findOpenUnits();
    }

    private PublishedStory shown(StoryEntity story) {
        boolean named = consents.inForce(story.id).map(consent -> consent.named).orElse(false);
        return new PublishedStory(
                story.id,
                story.title,
                texts.findFirstByStoryIdOrderByNumberDesc(story.id)
                        .map(text -> text.body)
                        .orElse(""),
                story.lecturerName,
                story.unitId,
                story.place,
                story.heardOn,
                story.themeId,
                named ? story.name : "",
                Objects.requireNonNull(story.publishedAt));
    }
}
