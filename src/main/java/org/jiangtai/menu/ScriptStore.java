package org.jiangtai.menu;

import java.util.List;
import java.util.Optional;
import org.jiangtai.shared.NotFound;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Finds versions of scripts and shows them as they stand among the others. */
@Component
class ScriptStore {

    private final ScriptRepository scripts;

    ScriptStore(ScriptRepository scripts) {
        this.scripts = scripts;
    }

    /** The newest first. */
    List<Script> ofTopic(long topicId) {
        List<Script> all = scripts.findOfTopic(topicId);
        int inForce = all.stream()
                .filter(script -> script.state() == ScriptState.APPROVED)
                .mapToInt(Script::number)
                .max()
                .orElse(0);
        return all.stream().map(script -> seenFrom(script, inForce)).toList();
    }

    /** @throws NotFound if there is none */
    ScriptText read(long id) {
        return shown(scripts.findById(id).orElseThrow(NotFound::new));
    }

    /**
     * The version, kept from everybody else until the transaction ends.
     *
     * @throws NotFound if there is none
     */
    ScriptEntity lock(long id) {
        return scripts.lock(id).orElseThrow(NotFound::new);
    }

    /** @throws ObjectOptimisticLockingFailureException if somebody has changed it since it was read */
    static void requireAsRead(ScriptEntity script, long version) {
        if (script.version != version) {
            throw new ObjectOptimisticLockingFailureException(ScriptEntity.class, script.id);
        }
    }

    /** Writes what was changed, so that what is shown carries its new version. */
    ScriptText saved(ScriptEntity script) {
        return shown(scripts.saveAndFlush(script));
    }

    Optional<ScriptEntity> openOf(long topicId) {
        return scripts.findFirstByTopicIdAndStateInOrderByNumberDesc(
                topicId, List.of(ScriptState.DRAFT, ScriptState.IN_REVIEW, ScriptState.RETURNED));
    }

    private ScriptText shown(ScriptEntity script) {
        var plain = new Script(
                script.id,
                script.topicId,
                script.number,
                script.state,
                script.authors,
                script.createdAt,
                script.editedAt,
                script.submittedAt,
                script.decidedAt,
                script.reviewer,
                script.reason,
                script.body.codePointCount(0, script.body.length()),
                script.version);
        return new ScriptText(
                script.state == ScriptState.APPROVED ? seenFrom(plain, scripts.numberInForce(script.topicId)) : plain,
                script.body);
    }

    private static Script seenFrom(Script script, int inForce) {
        return script.state() == ScriptState.APPROVED && script.number() < inForce ? script.superseded() : script;
    }
}
