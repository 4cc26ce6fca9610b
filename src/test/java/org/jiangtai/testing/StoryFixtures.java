package org.jiangtai.testing;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.menu.MenuService;
import org.jiangtai.story.Story;
import org.jiangtai.story.StoryDraft;
import org.jiangtai.story.StoryService;
import org.jiangtai.story.StorySource;
import org.springframework.boot.test.context.TestComponent;

/** Makes stories for tests of other rooms. */
@TestComponent
public class StoryFixtures {

    private final StoryService stories;
    private final MenuService menu;
    private final Fixtures fixtures;
    private final ZoneId zone;

    StoryFixtures(StoryService stories, MenuService menu, Fixtures fixtures, ZoneId zone) {
        this.stories = stories;
        this.menu = menu;
        this.fixtures = fixtures;
        this.zone = zone;
    }

    /** A lead in a unit of its own. */
    public Story lead() {
        long unit = fixtures.unit().id();
        long theme = menu.themes().getFirst().id();
        return AsProgram.call(() -> stories.save(new StoryDraft(
                null,
                0,
                "守堤的人",
                "那年发大水",
                unit,
                "",
                LocalDate.now(zone),
                null,
                StorySource.VISIT,
                "",
                theme,
                "张小兰",
                "")));
    }
}
