package org.jiangtai.suggestion;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.place.UnitScope;
import org.jiangtai.shared.CleanPhoto;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Photos;
import org.jiangtai.shared.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is said about a suggestion before its answer: between the office and the author, who needs no more than the code,
 * and among colleagues, which its author never reads.
 */
@Service
@Transactional
public class DialogueService {

    /** As much as a question may have. */
    public static final int MOST_QUESTION = 500;
    /** As much as a reply or a note may have. */
    public static final int MOST_WORDS = 1000;

    private final SuggestionAccess access;
    private final SuggestionRepository suggestions;
    private final SuggestionStore store;
    private final AuthorQuestionRepository questions;
    private final NoteRepository notes;
    private final PhotoRepository photos;
    private final UnitScope scope;
    private final CurrentPerson current;
    private final Clock clock;

    DialogueService(
            SuggestionAccess access,
            SuggestionRepository suggestions,
            SuggestionStore store,
            AuthorQuestionRepository questions,
            NoteRepository notes,
            PhotoRepository photos,
            UnitScope scope,
            CurrentPerson current,
            Clock clock) {
        this.access = access;
        this.suggestions = suggestions;
        this.store = store;
        this.questions = questions;
        this.notes = notes;
        this.photos = photos;
        this.scope = scope;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Asks the author something; the deadline stays where it is.
     *
     * @throws QuestionOpen if the author has not replied to the last question
     * @throws org.jiangtai.place.NotYourUnit if the person's unit does not hold it
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.HANDLER})
    public void ask(long id, String question) {
        SuggestionEntity suggestion = access.held(id, Action.ASK);
        scope.require(SuggestionAccess.holder(suggestion));
        if (questions.findFirstBySuggestionIdAndRepliedAtIsNullOrderById(id).isPresent()) {
            throw new QuestionOpen();
        }
        var asked = new AuthorQuestionEntity();
        asked.suggestionId = id;
        asked.question = Typed.required("question", question, MOST_QUESTION);
        asked.askedAt = clock.instant();
        asked.accountId = current.find().map(SignedIn::accountId).orElse(null);
        questions.save(asked);
        store.step(suggestion, StepKind.ASKED, asked.question);
    }

    /** What the author was asked, and replied. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.HANDLER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public List<Question> questions(long id) {
        access.seen(id);
        return asked(id);
    }

    /**
     * The author replies to what was asked, with the code in hand.
     *
     * @param pictures at most six
     * @throws NothingAsked if nobody waits for a reply
     */
    @PermitAll
    public void reply(String typedCode, String reply, List<CleanPhoto> pictures) {
        long id = store.idByCode(typedCode).orElseThrow(NotFound::new);
        replied(suggestions.lock(id).orElseThrow(NotFound::new), reply, pictures);
    }

    /** Writes down what the author replied at the counter or on the phone. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public void replyFor(long id, String reply) {
        replied(access.held(id), reply, List.of());
    }

    /** Writes a note for colleagues. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.HANDLER})
    public void note(long id, String text) {
        access.seen(id);
        var note = new NoteEntity();
        note.suggestionId = id;
        note.text = Typed.required("note", text, MOST_WORDS);
        note.who = current.find().map(SignedIn::displayName).orElse("");
        note.accountId = current.find().map(SignedIn::accountId).orElse(null);
        note.writtenAt = clock.instant();
        notes.save(note);
    }

    /** What colleagues wrote, first to last. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.HANDLER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public List<Note> notes(long id) {
        access.seen(id);
        return notes.findBySuggestionIdOrderById(id).stream()
                .map(note -> new Note(note.writtenAt, note.who, note.text))
                .toList();
    }

    private List<Question> asked(long id) {
        return questions.findBySuggestionIdOrderById(id).stream()
                .map(AuthorQuestionEntity::toQuestion)
                .toList();
    }

    private void replied(SuggestionEntity suggestion, String reply, List<CleanPhoto> pictures) {
        AuthorQuestionEntity question = questions
                .findFirstBySuggestionIdAndRepliedAtIsNullOrderById(suggestion.id)
                .orElseThrow(NothingAsked::new);
        Photos.count(pictures);
        question.reply = Typed.required("reply", reply, MOST_WORDS);
        question.repliedAt = clock.instant();
        long step = store.step(suggestion, StepKind.REPLIED, question.reply);
        photos.saveAll(pictures.stream()
                .map(picture -> PhotoEntity.of(suggestion.id, picture, step))
                .toList());
    }
}
