package org.jiangtai.story;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done with a lead until it is put to review: checked, and written up. */
@Service
@Transactional
public class StoryWork {

    /** The most characters of a story's text: about ten minutes read aloud. */
    public static final int MOST_TEXT = 2000;

    private final StoryBook book;
    private final StoryTextRepository texts;
    private final StoryStepRepository steps;
    private final CurrentPerson current;
    private final Clock clock;

    StoryWork(
            StoryBook book, StoryTextRepository texts, StoryStepRepository steps, CurrentPerson current, Clock clock) {
        this.book = book;
        this.texts = texts;
        this.steps = steps;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Begins to verify a lead.
     *
     * @throws WrongStoryState if it is no lead any more
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public void verify(long id) {
        book.step(book.held(id, StoryAction.VERIFY), StoryAction.VERIFY, "");
    }

    /**
     * Writes down what was checked: whom one asked, what one saw.
     *
     * @throws InvalidInput for the field {@code note} if there is nothing
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public void check(long id, String note) {
        StoryEntity story = book.held(id, StoryAction.CHECK);
        book.step(story, StoryAction.CHECK, Typed.required("note", note, StoryBook.MOST_NOTE));
    }

    /**
     * Goes on to write it up.
     *
     * @throws NotVerified if nobody has written down a check
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public void writeUp(long id) {
        StoryEntity story = book.held(id, StoryAction.WRITE_UP);
        if (!steps.existsByStoryIdAndAction(id, StoryAction.CHECK)) {
            throw new NotVerified();
        }
        book.step(story, StoryAction.WRITE_UP, "");
    }

    /**
     * Saves the text. What was put to review once, or written by somebody else, stays, and a new version begins.
     *
     * @param readNumber the version that was read; 0 is none
     * @throws InvalidInput for the field {@code text} if it is empty or too long
     * @throws TextOvertaken if somebody else has saved one since
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.LECTURER})
    public StoryText write(long id, int readNumber, String typed) {
        StoryEntity story = book.held(id, StoryAction.SAVE);
        String text = Typed.required("text", typed.replace("\r\n", "\n").replace('\r', '\n'), MOST_TEXT);
        Optional<StoryTextEntity> last = texts.findFirstByStoryIdOrderByNumberDesc(id);
        int number = last.map(row -> row.number).orElse(0);
        if (number != readNumber) {
            throw new TextOvertaken(number);
        }
        Long writer = current.find().map(SignedIn::accountId).orElse(null);
        StoryTextEntity row = last.filter(
                        before -> before.submittedAt == null && Objects.equals(before.authorId, writer))
                .orElseGet(() -> begin(id, number + 1));
        row.body = text;
        row.editedAt = clock.instant();
        texts.save(row);
        book.step(story, StoryAction.SAVE, "");
        return row.toText();
    }

    /**
     * Puts the last version to review.
     *
     * @throws InvalidInput for the field {@code text} if nothing was written
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.LECTURER})
    public void submit(long id) {
        StoryEntity story = book.held(id, StoryAction.SUBMIT);
        StoryTextEntity last = texts.findFirstByStoryIdOrderByNumberDesc(id)
                .orElseThrow(() -> new InvalidInput("text", "invalid.story.unwritten"));
        last.submittedAt = clock.instant();
        story.reason = "";
        book.step(story, StoryAction.SUBMIT, "");
    }

    /**
     * Takes it back from review.
     *
     * @throws WrongStoryState if it is not in review
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.LECTURER})
    public void takeBack(long id) {
        book.step(book.held(id, StoryAction.TAKE_BACK), StoryAction.TAKE_BACK, "");
    }

    /** Does not use it, with a reason; what was published is taken off. */
    @RolesAllowed(Role.Named.ORGANISER)
    public void reject(long id, String reason) {
        StoryEntity story = book.held(id, StoryAction.REJECT);
        story.reason = Typed.required("reason", reason, StoryBook.MOST_REASON);
        story.cameFrom = story.state;
        story.publishedAt = null;
        book.step(story, StoryAction.REJECT, story.reason);
    }

    /**
     * Takes it up again where it stood when it was rejected.
     *
     * @throws NotFound if there is none
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public void reopen(long id) {
        StoryEntity story = book.held(id, StoryAction.REOPEN);
        story.state = Objects.requireNonNullElse(story.cameFrom, StoryState.LEAD);
        story.cameFrom = null;
        story.reason = "";
        book.record(story, StoryAction.REOPEN, StoryState.REJECTED, "");
    }

    private StoryTextEntity begin(long storyId, int number) {
        var text = new StoryTextEntity();
        text.storyId = storyId;
        text.number = number;
        text.authorId = current.find().map(SignedIn::accountId).orElse(null);
        text.authors = current.find().map(SignedIn::displayName).orElse("");
        return text;
    }
}
