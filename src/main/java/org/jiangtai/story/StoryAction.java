package org.jiangtai.story;

import static org.jiangtai.story.StoryParty.CENTRE;
import static org.jiangtai.story.StoryParty.KEEPER;
import static org.jiangtai.story.StoryParty.LECTURER;
import static org.jiangtai.story.StoryParty.REVIEWER;
import static org.jiangtai.story.StoryState.IN_REVIEW;
import static org.jiangtai.story.StoryState.LEAD;
import static org.jiangtai.story.StoryState.LIBRARY;
import static org.jiangtai.story.StoryState.REJECTED;
import static org.jiangtai.story.StoryState.TOLD;
import static org.jiangtai.story.StoryState.VERIFYING;
import static org.jiangtai.story.StoryState.WRITING;

import java.util.EnumSet;
import java.util.Set;
import org.jiangtai.shared.Labelled;
import org.jspecify.annotations.Nullable;

/** What can be done with a story: from which states, by whom, and where it leads; null is no other state. */
public enum StoryAction implements Labelled {
    ENTER(EnumSet.noneOf(StoryState.class), LEAD, CENTRE, KEEPER, LECTURER),
    EDIT(EnumSet.complementOf(EnumSet.of(REJECTED)), null, CENTRE, KEEPER, LECTURER),
    VERIFY(EnumSet.of(LEAD), VERIFYING, CENTRE, KEEPER),
    CHECK(EnumSet.of(VERIFYING), null, CENTRE, KEEPER),
    WRITE_UP(EnumSet.of(VERIFYING), WRITING, CENTRE, KEEPER),
    SAVE(EnumSet.of(WRITING), null, CENTRE, KEEPER, LECTURER),
    SUBMIT(EnumSet.of(WRITING), IN_REVIEW, CENTRE, KEEPER, LECTURER),
    TAKE_BACK(EnumSet.of(IN_REVIEW), WRITING, CENTRE, KEEPER, LECTURER),
    APPROVE(EnumSet.of(IN_REVIEW), LIBRARY, REVIEWER),
    SEND_BACK(EnumSet.of(IN_REVIEW), WRITING, REVIEWER),
    REVISE(EnumSet.of(LIBRARY, TOLD), WRITING, CENTRE),
    PUBLISH(EnumSet.of(LIBRARY, TOLD), null, CENTRE),
    UNPUBLISH(EnumSet.of(LIBRARY, TOLD), null, CENTRE),
    MAKE_SCRIPT(EnumSet.of(LIBRARY, TOLD), null, CENTRE),
    TELL(EnumSet.of(LIBRARY), TOLD, CENTRE, KEEPER, LECTURER),
    REJECT(EnumSet.of(LEAD, VERIFYING, WRITING, LIBRARY), REJECTED, CENTRE),
    /** Leads back to where it was rejected. */
    REOPEN(EnumSet.of(REJECTED), null, CENTRE),
    CONSENT(EnumSet.complementOf(EnumSet.of(REJECTED)), null, CENTRE, KEEPER, LECTURER),
    /** The teller may always take it back. */
    WITHDRAW_CONSENT(EnumSet.allOf(StoryState.class), null, CENTRE, KEEPER, LECTURER);

    private final Set<StoryState> from;
    private final @Nullable StoryState to;
    private final Set<StoryParty> parties;

    StoryAction(Set<StoryState> from, @Nullable StoryState to, StoryParty first, StoryParty... others) {
        this.from = from;
        this.to = to;
        this.parties = EnumSet.of(first, others);
    }

    boolean isFor(Set<StoryParty> who) {
        return parties.stream().anyMatch(who::contains);
    }

    boolean leadsOnFrom(StoryState state) {
        return from.contains(state);
    }

    /** Where it leads from a state. */
    StoryState leadsTo(StoryState state) {
        return to == null ? state : to;
    }
}
