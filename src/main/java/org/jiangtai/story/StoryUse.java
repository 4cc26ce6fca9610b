package org.jiangtai.story;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.WholeZone;
import org.jiangtai.menu.Topic;
import org.jiangtai.menu.TopicDrafts;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of an approved story. Each use asks for the teller's consent first. */
@Service
@Transactional
public class StoryUse {

    private static final int MOST_NAME = 80;

    private final StoryBook book;
    private final StoryTextRepository texts;
    private final ConsentBook consents;
    private final TopicDrafts topics;
    private final ScriptWords words;
    private final Moments moments;
    private final Clock clock;

    StoryUse(
            StoryBook book,
            StoryTextRepository texts,
            ConsentBook consents,
            TopicDrafts topics,
            ScriptWords words,
            Moments moments,
            Clock clock) {
        this.book = book;
        this.texts = texts;
        this.consents = consents;
        this.topics = topics;
        this.words = words;
        this.moments = moments;
        this.clock = clock;
    }

    /**
     * Lets everybody read it.
     *
     * @throws NoTellerConsent if the teller has not agreed
     * @throws TellerNamed if the teller's name stands in it and may not
     * @throws PhoneInText if a phone number does
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public void publish(long id) {
        StoryEntity story = book.held(id, StoryAction.PUBLISH);
        boolean named = consents.require(story).named;
        OpenText.require(OpenText.of(story, last(id).body), story.name, named);
        story.publishedAt = clock.instant();
        book.step(story, StoryAction.PUBLISH, "");
    }

    /** Takes it off the public page. */
    @RolesAllowed(Role.Named.ORGANISER)
    public void unpublish(long id) {
        StoryEntity story = book.held(id, StoryAction.UNPUBLISH);
        if (story.publishedAt != null) {
            story.publishedAt = null;
            book.step(story, StoryAction.UNPUBLISH, "");
        }
    }

    /** Has an approved text written anew, with a reason; it is taken off meanwhile. */
    @RolesAllowed(Role.Named.ORGANISER)
    public void revise(long id, String reason) {
        StoryEntity story = book.held(id, StoryAction.REVISE);
        story.reason = Typed.required("reason", reason, StoryBook.MOST_REASON);
        story.publishedAt = null;
        book.step(story, StoryAction.REVISE, story.reason);
    }

    /**
     * Makes a topic from it, off the shelf, with the first draft of a script that names the lecturer who heard it.
     *
     * @return the topic's id
     * @throws NoTellerConsent if the teller has not agreed
     * @throws TellerNamed if the teller's name stands in it and may not
     * @throws PhoneInText if a phone number does
     * @throws WrongStoryState if a topic was made from it already
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    public long makeScript(long id) {
        StoryEntity story = book.held(id, StoryAction.MAKE_SCRIPT);
        boolean named = consents.require(story).named;
        if (story.topicId != null) {
            throw new WrongStoryState(story.state);
        }
        List<StoryTextEntity> versions = texts.findByStoryIdOrderByNumberDesc(id);
        String text = versions.getFirst().body;
        OpenText.require(OpenText.of(story, text), story.name, named);
        Set<String> authors = new LinkedHashSet<>();
        authors.add(story.lecturerName);
        versions.forEach(version -> authors.add(version.authors));
        authors.remove("");
        Topic topic = topics.begin(new TopicDrafts.Beginning(
                story.title,
                Objects.requireNonNull(story.themeId),
                story.gist,
                words.script(story, text),
                String.join("、", authors),
                versions.stream()
                        .map(version -> version.authorId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())));
        story.topicId = topic.id();
        book.step(story, StoryAction.MAKE_SCRIPT, topic.number());
        return topic.id();
    }

    /**
     * Notes that it was told again.
     *
     * @param on the day; not ahead
     * @throws NoTellerConsent if the teller has not agreed
     * @throws InvalidInput for the fields {@code by}, {@code at} and {@code on}
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.LECTURER})
    public void tell(long id, String by, String at, @Nullable LocalDate on) {
        StoryEntity story = book.held(id, StoryAction.TELL);
        consents.require(story);
        if (on == null) {
            throw new InvalidInput("on", "invalid.empty");
        }
        if (on.isAfter(moments.date(clock.instant()))) {
            throw new InvalidInput("on", "invalid.story.ahead");
        }
        story.retoldBy = Typed.required("by", by, MOST_NAME);
        story.retoldAt = Typed.required("at", at, StoryMaker.MOST_PLACE);
        story.retoldOn = on;
        book.step(story, StoryAction.TELL, "");
    }

    private StoryTextEntity last(long id) {
        return texts.findFirstByStoryIdOrderByNumberDesc(id).orElseThrow();
    }
}
