package org.jiangtai.menu;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.identity.WholeZone;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a reviewer does with scripts. Nobody reviews a version that he or she wrote in. */
@Service
@Transactional
public class ReviewService {

    private final ScriptRepository scripts;
    private final ScriptStore store;
    private final CurrentPerson current;
    private final Clock clock;

    ReviewService(ScriptRepository scripts, ScriptStore store, CurrentPerson current, Clock clock) {
        this.scripts = scripts;
        this.store = store;
        this.current = current;
        this.clock = clock;
    }

    /** What waits for the current reviewer, the longest waiting first. */
    @RolesAllowed(Role.Named.REVIEWER)
    @WholeZone
    @Transactional(readOnly = true)
    public List<Script> waiting() {
        return scripts.findToReview(current.require().accountId());
    }

    /**
     * Approves a version as it was read: from now on it is the one in force, and nobody changes it any more.
     *
     * @throws NotFound if there is none
     * @throws OwnScript if the reviewer wrote in it
     * @throws WrongScriptState if it does not wait for review, because another reviewer was quicker or it was withdrawn
     * @throws org.springframework.dao.OptimisticLockingFailureException if its text is another one since it was read
     */
    @RolesAllowed(Role.Named.REVIEWER)
    @WholeZone
    public ScriptText approve(long id, long version) {
        return decide(id, version, ScriptState.APPROVED, "");
    }

    /**
     * Sends a version back to those who wrote it.
     *
     * @param reason what must be put right; they read it
     * @throws InvalidInput for the field {@code reason} if it is missing or too long
     * @throws NotFound if there is none
     * @throws OwnScript if the reviewer wrote in it
     * @throws WrongScriptState if it does not wait for review
     * @throws org.springframework.dao.OptimisticLockingFailureException if its text is another one since it was read
     */
    @RolesAllowed(Role.Named.REVIEWER)
    @WholeZone
    public ScriptText sendBack(long id, long version, String reason) {
        return decide(id, version, ScriptState.RETURNED, Typed.required("reason", reason, ScriptRules.MOST_REASON));
    }

    private ScriptText decide(long id, long version, ScriptState verdict, String reason) {
        SignedIn reviewer = current.require();
        ScriptEntity script = store.lock(id);
        if (script.writerIds.contains(reviewer.accountId())) {
            throw new OwnScript();
        }
        if (script.state != ScriptState.IN_REVIEW) {
            throw new WrongScriptState(script.number, script.state);
        }
        ScriptStore.requireAsRead(script, version);
        script.state = verdict;
        script.reason = reason;
        script.decidedAt = clock.instant();
        script.reviewerId = reviewer.accountId();
        script.reviewer = reviewer.displayName();
        return store.saved(script);
    }
}
