package org.jiangtai.testing;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jiangtai.identity.AsProgram;
import org.jiangtai.identity.Role;
import org.jiangtai.menu.MenuService;
import org.jiangtai.place.Unit;
import org.jiangtai.shared.CleanPhoto;
import org.jiangtai.shared.Photos;
import org.jiangtai.story.Story;
import org.jiangtai.story.StoryDraft;
import org.jiangtai.story.StoryReview;
import org.jiangtai.story.StoryService;
import org.jiangtai.story.StorySource;
import org.jiangtai.story.StoryWork;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Makes stories for tests of other rooms. */
@TestComponent
public class StoryFixtures {

    private final StoryService stories;
    private final StoryWork work;
    private final StoryReview reviews;
    private final Photos photos;
    private final MenuService menu;
    private final Fixtures fixtures;
    private final ZoneId zone;

    StoryFixtures(
            StoryService stories,
            StoryWork work,
            StoryReview reviews,
            Photos photos,
            MenuService menu,
            Fixtures fixtures,
            ZoneId zone) {
        this.stories = stories;
        this.work = work;
        this.reviews = reviews;
        this.photos = photos;
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

    /** A lead that can be saved. */
    public StoryDraft draft(Unit unit, @Nullable Long lecturerId) {
        return new StoryDraft(
                null,
                0,
                "守堤的人",
                "那年发大水，她在堤上守着",
                unit.id(),
                "老槐树下",
                LocalDate.now(zone),
                lecturerId,
                StorySource.LECTURE,
                "秋季宣讲第三场",
                menu.themes().getFirst().id(),
                "张小兰",
                "13912345678");
    }

    /** A story that waits for review; the person who is signed in did all of it. */
    public long submitted(Unit unit, @Nullable Long lecturerId, String text) {
        long id = stories.save(draft(unit, lecturerId)).id();
        work.verify(id);
        work.check(id, "问过邻居");
        work.writeUp(id);
        work.write(id, 0, text);
        work.submit(id);
        return id;
    }

    /** A story of the library; a reviewer is signed in afterwards. */
    public long inLibrary(Unit unit) {
        return inLibrary(unit, null);
    }

    /** The same of a lecturer's. */
    public long inLibrary(Unit unit, @Nullable Long lecturerId) {
        fixtures.signIn(Role.ORGANISER);
        long id = submitted(unit, lecturerId, "那年发大水，她守了三天。");
        approve(id);
        return id;
    }

    /** A reviewer signs in and approves what waits. */
    public void approve(long id) {
        fixtures.signIn(Role.REVIEWER);
        reviews.approve(id, stories.require(id).version());
    }

    /** A paper that a teller signed. */
    public CleanPhoto paper() {
        return photos.clean(Pictures.jpeg());
    }
}
