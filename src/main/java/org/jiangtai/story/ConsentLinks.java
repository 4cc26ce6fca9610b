package org.jiangtai.story;

import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import org.jiangtai.privacy.Agreement;
import org.jiangtai.shared.CleanPhoto;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Tokens;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a teller does with the address that was handed over; whoever holds it is taken for the teller. */
@Service
@Transactional
public class ConsentLinks {

    private final StoryLinkRepository links;
    private final StoryRepository stories;
    private final StoryTextRepository texts;
    private final StoryBook book;
    private final ConsentBook consents;
    private final ConsentMaker maker;
    private final Clock clock;

    ConsentLinks(
            StoryLinkRepository links,
            StoryRepository stories,
            StoryTextRepository texts,
            StoryBook book,
            ConsentBook consents,
            ConsentMaker maker,
            Clock clock) {
        this.links = links;
        this.stories = stories;
        this.texts = texts;
        this.book = book;
        this.consents = consents;
        this.maker = maker;
        this.clock = clock;
    }

    /**
     * What a teller is asked to agree to.
     *
     * @param text as it was written up, or what it is about while nobody has
     * @param askedBy who hands the phone over
     * @param signed whether this address was used already
     */
    public record Asked(String title, String text, String askedBy, boolean signed) {}

    /**
     * What the address asks for. One that was used says so until its time is over.
     *
     * @throws ConsentLinkInvalid if it is none, or its time is over
     */
    @PermitAll
    @Transactional(readOnly = true)
    public Asked open(String token) {
        StoryLinkEntity link =
                links.findByTokenHash(Tokens.hash(token)).orElseThrow(() -> new ConsentLinkInvalid(false));
        StoryEntity story = stories.findById(link.storyId).orElseThrow(() -> new ConsentLinkInvalid(true));
        if (!link.endsAt.isAfter(clock.instant()) || !StoryAction.CONSENT.leadsOnFrom(story.state)) {
            throw new ConsentLinkInvalid(true);
        }
        String text = texts.findFirstByStoryIdOrderByNumberDesc(story.id)
                .map(last -> last.body)
                .orElse(story.gist);
        return new Asked(story.title, text, link.madeByName, link.usedAt != null);
    }

    /**
     * The teller agrees and signs on the screen.
     *
     * @throws InvalidInput for {@code consent} or {@code signature}; the address goes on working
     * @throws ConsentLinkInvalid if it is none, was used or is over
     */
    @PermitAll
    public void sign(String token, Agreement agreement, boolean named, Strokes drawn) {
        keep(token, agreement, named, ConsentKind.DRAWN, drawn.bytes());
    }

    /** The same with a picture of the signed paper. */
    @PermitAll
    public void sign(String token, Agreement agreement, boolean named, CleanPhoto paper) {
        keep(token, agreement, named, ConsentKind.ON_PAPER, paper.jpeg());
    }

    private void keep(String token, Agreement agreement, boolean named, ConsentKind kind, byte[] signature) {
        String hash = Tokens.hash(token);
        Instant now = clock.instant();
        long storyId = links.findStoryId(hash).orElseThrow(() -> new ConsentLinkInvalid(false));
        stories.lockById(storyId);
        if (links.lockValid(hash, now).isEmpty()) {
            throw new ConsentLinkInvalid(true);
        }
        StoryEntity story = stories.findById(storyId).orElseThrow(() -> new ConsentLinkInvalid(true));
        if (!StoryAction.CONSENT.leadsOnFrom(story.state)) {
            throw new ConsentLinkInvalid(true);
        }
        StoryConsentEntity consent = maker.begin(story, agreement, named, kind, signature);
        StoryLinkEntity link = links.findByTokenHash(hash).orElseThrow();
        consent.takenBy = link.madeBy;
        consent.takenByName = link.madeByName;
        boolean takenOff = consents.put(story, consent);
        link.usedAt = now;
        book.record(story, StoryAction.CONSENT, story.state, "");
        if (takenOff) {
            book.record(story, StoryAction.UNPUBLISH, story.state, "");
        }
    }
}
