package org.jiangtai.menu;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.jiangtai.identity.AmongModules;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.WholeZone;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over scripts that were written and approved before the program was used. */
@Service
@Transactional
public class PastScripts {

    private final TopicRepository topics;
    private final ScriptRepository scripts;

    PastScripts(TopicRepository topics, ScriptRepository scripts) {
        this.topics = topics;
        this.scripts = scripts;
    }

    /**
     * Stores the versions of a topic that has none yet, the oldest first; only the last may still be open.
     *
     * @throws InvalidInput if a text or a name is not as it must be
     * @throws OwnScript if a version was approved by its author
     */
    @AmongModules
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    public void store(long topicId, List<PastScript> versions) {
        if (topics.lock(topicId).isEmpty()) {
            throw new NotFound();
        }
        int last = scripts.lastNumber(topicId);
        for (PastScript past : versions) {
            if (past.authorId() != null && Objects.equals(past.authorId(), past.reviewerId())) {
                throw new OwnScript();
            }
            last++;
            scripts.save(entity(topicId, last, past));
        }
    }

    private static ScriptEntity entity(long topicId, int number, PastScript past) {
        var script = new ScriptEntity();
        script.topicId = topicId;
        script.number = number;
        script.state = past.state();
        script.body = ScriptRules.text(past.text());
        script.authorId = past.authorId();
        script.authors = Typed.required("author", past.author(), ScriptRules.MOST_NAME);
        if (past.authorId() != null) {
            script.writerIds.add(past.authorId());
        }
        script.createdAt = past.writtenAt();
        script.editedAt = past.writtenAt();
        script.submittedAt = past.state() == ScriptState.DRAFT ? null : past.writtenAt();
        script.decidedAt = past.decidedAt();
        script.reviewerId = past.reviewerId();
        script.reviewer = Typed.optional("reviewer", past.reviewer(), ScriptRules.MOST_NAME);
        script.reason = Typed.optional("reason", past.reason(), ScriptRules.MOST_REASON);
        return script;
    }
}
