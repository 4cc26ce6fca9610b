package org.jiangtai.menu;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.identity.WholeZone;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The scripts of the topics, in numbered versions. Organisers write them, and lecturers their own; one version of a
 * topic is worked on at a time, and what is approved is never changed again.
 */
@Service
@Transactional
public class ScriptService {

    private final ScriptRepository scripts;
    private final ScriptStore store;
    private final TopicRepository topics;
    private final CurrentPerson current;
    private final Clock clock;

    ScriptService(
            ScriptRepository scripts, ScriptStore store, TopicRepository topics, CurrentPerson current, Clock clock) {
        this.scripts = scripts;
        this.store = store;
        this.topics = topics;
        this.current = current;
        this.clock = clock;
    }

    /** A topic's versions, the newest first. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.LECTURER, Role.Named.REVIEWER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public List<Script> versions(long topicId) {
        return store.ofTopic(topicId);
    }

    /**
     * A version with its text.
     *
     * @throws NotFound if there is none
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.LECTURER, Role.Named.REVIEWER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public ScriptText read(long id) {
        return store.read(id);
    }

    /** What the current person can do with a version as it stands now. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.LECTURER, Role.Named.REVIEWER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public Set<ScriptAction> possible(long id) {
        ScriptEntity script = scripts.findWithWritersById(id).orElseThrow(NotFound::new);
        Set<ScriptAction> possible = EnumSet.noneOf(ScriptAction.class);
        if (current.may(ScriptService.class, "save")) {
            if (mayChange(script)) {
                if (script.state.isEditable()) {
                    possible.addAll(Set.of(ScriptAction.EDIT, ScriptAction.SUBMIT));
                } else if (script.state == ScriptState.IN_REVIEW) {
                    possible.add(ScriptAction.WITHDRAW);
                }
            }
            if (!script.state.isOpen() && store.openOf(script.topicId).isEmpty()) {
                possible.add(ScriptAction.BEGIN_NEXT);
            }
        }
        if (script.state == ScriptState.IN_REVIEW
                && current.may(ReviewService.class, "approve")
                && !script.writerIds.contains(current.require().accountId())) {
            possible.add(ScriptAction.REVIEW);
        }
        return possible;
    }

    /** What was sent back to the current person, the longest ago first. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.LECTURER})
    @Transactional(readOnly = true)
    public List<Script> returnedToMe() {
        return scripts.findReturnedTo(current.require().accountId());
    }

    /**
     * Saves the text of a version that is being worked on, or begins the topic's next one with it.
     *
     * @throws InvalidInput for the field {@code text}
     * @throws ScriptInWork if the topic has a version that is not approved yet, and another one should begin
     * @throws WrongScriptState if its text may not be changed now
     * @throws NotYourScript if a lecturer did not write it
     * @throws org.springframework.dao.OptimisticLockingFailureException if somebody else has changed it since it was
     *     read; nothing is saved
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.LECTURER})
    @WholeZone
    public ScriptText save(ScriptDraft draft) {
        String text = ScriptRules.text(draft.text());
        ScriptEntity script = draft.id() == null ? begin(draft.topicId()) : editable(draft.id(), draft.version());
        if (!text.equals(script.body)) {
            script.body = text;
            script.editedAt = clock.instant();
            addWriter(script);
        }
        return store.saved(script);
    }

    /**
     * Puts a version to review as it was read.
     *
     * @throws WrongScriptState if it is in review already or approved
     * @throws NotYourScript if a lecturer did not write it
     * @throws org.springframework.dao.OptimisticLockingFailureException if somebody else has changed it since
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.LECTURER})
    @WholeZone
    public ScriptText submit(long id, long version) {
        ScriptEntity script = editable(id, version);
        script.state = ScriptState.IN_REVIEW;
        script.submittedAt = clock.instant();
        return store.saved(script);
    }

    /**
     * Takes a version back from review; it is a draft again.
     *
     * @throws WrongScriptState if it is not in review
     * @throws NotYourScript if a lecturer did not write it
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.LECTURER})
    @WholeZone
    public ScriptText withdraw(long id) {
        ScriptEntity script = mine(store.lock(id));
        if (script.state != ScriptState.IN_REVIEW) {
            throw new WrongScriptState(script.number, script.state);
        }
        script.state = script.reason.isEmpty() ? ScriptState.DRAFT : ScriptState.RETURNED;
        return store.saved(script);
    }

    /**
     * What changed from one version of a topic to another.
     *
     * @throws NotFound if there is no such version, or they belong to different topics
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.LECTURER, Role.Named.REVIEWER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public List<ComparedParagraph> compare(long beforeId, long afterId) {
        ScriptText before = store.read(beforeId);
        ScriptText after = store.read(afterId);
        if (before.script().topicId() != after.script().topicId()) {
            throw new NotFound();
        }
        return Comparison.of(before.text(), after.text());
    }

    /**
     * How a text that is being typed differs from the stored one, for somebody whose save was overtaken.
     *
     * @throws NotFound if there is no such version
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.LECTURER})
    @Transactional(readOnly = true)
    public List<ComparedParagraph> compareTyped(long id, String typed) {
        return Comparison.of(store.read(id).text(), ScriptRules.text(typed));
    }

    private ScriptEntity begin(long topicId) {
        if (topics.lock(topicId).isEmpty()) {
            throw new NotFound();
        }
        store.openOf(topicId).ifPresent(open -> {
            throw new ScriptInWork(open.id, open.number, open.state);
        });
        var script = new ScriptEntity();
        script.topicId = topicId;
        script.number = scripts.lastNumber(topicId) + 1;
        script.state = ScriptState.DRAFT;
        script.body = "";
        script.authorId = current.find().map(SignedIn::accountId).orElse(null);
        script.authors = "";
        script.reviewer = "";
        script.reason = "";
        script.createdAt = clock.instant();
        return script;
    }

    private ScriptEntity editable(long id, long version) {
        ScriptEntity script = mine(store.lock(id));
        if (!script.state.isEditable()) {
            throw new WrongScriptState(script.number, script.state);
        }
        ScriptStore.requireAsRead(script, version);
        return script;
    }

    private ScriptEntity mine(ScriptEntity script) {
        if (!mayChange(script)) {
            throw new NotYourScript();
        }
        return script;
    }

    private boolean mayChange(ScriptEntity script) {
        return current.find().isEmpty()
                || current.grants().stream().anyMatch(grant -> grant.role() == Role.ORGANISER)
                || script.writerIds.contains(current.require().accountId());
    }

    private void addWriter(ScriptEntity script) {
        SignedIn person = current.find().orElse(null);
        if (person == null || !script.writerIds.add(person.accountId())) {
            return;
        }
        String names = script.authors.isEmpty() ? person.displayName() : script.authors + "、" + person.displayName();
        // So many hands are never named on a sheet; the rule knows them all by their accounts.
        script.authors = names.codePointCount(0, names.length()) <= ScriptRules.MOST_AUTHORS ? names : script.authors;
    }
}
