package org.jiangtai.story.ui;

import java.util.List;
import java.util.function.Consumer;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Grant;
import org.jiangtai.identity.Role;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitScope;
import org.jiangtai.story.Story;
import org.jiangtai.story.StoryService;
import org.jiangtai.uikit.Feedback;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the form of a lead with what the current person may choose. */
@Component
class StoryForms {

    private final StoryService stories;
    private final StoryWording wording;
    private final UnitScope scope;
    private final CurrentPerson current;
    private final Feedback feedback;

    StoryForms(StoryService stories, StoryWording wording, UnitScope scope, CurrentPerson current, Feedback feedback) {
        this.stories = stories;
        this.wording = wording;
        this.scope = scope;
        this.current = current;
        this.feedback = feedback;
    }

    void fresh(Consumer<Story> saved) {
        form(null, saved).open();
    }

    void edit(Story story, Consumer<Story> saved) {
        StoryForm form = form(story, saved);
        form.read(story, () -> stories.reveal(story.id()));
        form.open();
    }

    /** A unit that is no more is offered where the story is that unit's already. */
    private StoryForm form(@Nullable Story known, Consumer<Story> saved) {
        boolean lectures = holds(Role.LECTURER);
        UnitScope.Reach reach = scope.reachAs(Role.ORGANISER, Role.KEEPER);
        Long own = known == null ? null : known.unitId();
        List<Unit> units = wording.units().stream()
                .filter(unit -> unit.takes(own))
                .filter(unit -> lectures
                        || reach.covers(unit.id())
                        || Long.valueOf(unit.id()).equals(own))
                .toList();
        boolean choosesLecturer = holds(Role.ORGANISER) || holds(Role.KEEPER);
        return new StoryForm(
                units, wording, choosesLecturer, current.require().homeUnit(), stories, feedback, story -> {
                    feedback.done("story.saved", story.title());
                    saved.accept(story);
                });
    }

    private boolean holds(Role role) {
        return current.grants().stream().map(Grant::role).anyMatch(role::equals);
    }
}
