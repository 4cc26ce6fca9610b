package org.jiangtai.story;

import java.util.EnumSet;
import java.util.Set;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.place.UnitScope;
import org.jiangtai.place.UnitScope.Reach;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one place that decides what the current person is to a story. */
@Component
class StoryAccess {

    private final UnitScope scope;
    private final CurrentPerson current;
    private final LecturerService lecturers;
    private final StoryTextRepository texts;

    StoryAccess(UnitScope scope, CurrentPerson current, LecturerService lecturers, StoryTextRepository texts) {
        this.scope = scope;
        this.current = current;
        this.lecturers = lecturers;
        this.texts = texts;
    }

    /** The current person's eyes, read once for any number of stories; the program itself sees and may everything. */
    Eyes eyes() {
        SignedIn person = current.find().orElse(null);
        if (person == null) {
            Reach everywhere = new Reach(null, Set.of());
            return new Eyes(null, null, false, everywhere, everywhere, everywhere, everywhere, texts);
        }
        boolean lectures =
                current.grants().stream().anyMatch(grant -> grant.role() == Role.LECTURER && grant.eventId() == null);
        return new Eyes(
                person.accountId(),
                lectures ? lecturers.self().map(Lecturer::id).orElse(null) : null,
                lectures,
                scope.reachAs(Role.ORGANISER),
                scope.reachAs(Role.KEEPER),
                scope.reachAs(Role.REVIEWER),
                scope.reachAs(Role.ORGANISER, Role.KEEPER, Role.REVIEWER, Role.AUDITOR),
                texts);
    }

    /**
     * What a person is to stories.
     *
     * @param lecturerId who the person is among the lecturers
     * @param lectures whether the person signs in as a lecturer
     */
    record Eyes(
            @Nullable Long accountId,
            @Nullable Long lecturerId,
            boolean lectures,
            Reach organises,
            Reach keeps,
            Reach reviews,
            Reach reads,
            StoryTextRepository texts) {

        /** Whether nobody but a lecturer is asking: whose own lectures alone concern this person. */
        boolean isLecturerOnly(long unitId) {
            return lectures && !organises.covers(unitId) && !keeps.covers(unitId);
        }

        boolean sees(StoryEntity story) {
            return reads.covers(story.unitId) || isOwn(story);
        }

        private boolean isOwn(StoryEntity story) {
            return lectures
                    && (lecturerId != null && lecturerId.equals(story.lecturerId)
                            || accountId != null && accountId.equals(story.madeBy));
        }

        boolean wrote(StoryEntity story) {
            return accountId != null && texts.existsByStoryIdAndAuthorId(story.id, accountId);
        }

        Set<StoryParty> parties(StoryEntity story) {
            if (accountId == null) {
                return EnumSet.allOf(StoryParty.class);
            }
            Set<StoryParty> parties = EnumSet.noneOf(StoryParty.class);
            if (organises.covers(story.unitId)) {
                parties.add(StoryParty.CENTRE);
            }
            if (keeps.covers(story.unitId)) {
                parties.add(StoryParty.KEEPER);
            }
            if (isOwn(story)) {
                parties.add(StoryParty.LECTURER);
            }
            if (reviews.covers(story.unitId) && !wrote(story)) {
                parties.add(StoryParty.REVIEWER);
            }
            return parties;
        }
    }
}
