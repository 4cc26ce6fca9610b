package org.jiangtai.menu;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a topic's script, without its text.
 *
 * @param number counts within the topic, from 1
 * @param authors the names of everybody who wrote in it, with 、 between them
 * @param editedAt when its text was last saved
 * @param submittedAt when it was last put to review; null if it never was
 * @param decidedAt when a reviewer last approved it or sent it back; null if none did
 * @param reviewer that reviewer's name, empty if there is none
 * @param reason why it was sent back; empty once it is approved
 * @param characters how long the text is
 * @param version counts the changes; whoever changes it says which one was read
 */
public record Script(
        long id,
        long topicId,
        int number,
        ScriptState state,
        String authors,
        Instant createdAt,
        Instant editedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant decidedAt,
        String reviewer,
        String reason,
        int characters,
        long version) {

    /** So many characters are read aloud in a minute, calmly, with pauses. */
    private static final int CHARACTERS_A_MINUTE = 200;

    /** About how long it takes to read it aloud, in minutes. */
    public int minutes() {
        return Math.ceilDiv(characters, CHARACTERS_A_MINUTE);
    }

    Script superseded() {
        return new Script(
                id,
                topicId,
                number,
                ScriptState.SUPERSEDED,
                authors,
                createdAt,
                editedAt,
                submittedAt,
                decidedAt,
                reviewer,
                reason,
                characters,
                version);
    }
}
