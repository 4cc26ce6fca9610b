package org.jiangtai.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jiangtai.demo.DemoPeople.Known;
import org.jiangtai.demo.DemoPlaces.Placed;
import org.jiangtai.shared.Photos;
import org.jiangtai.story.ConsentDesk;
import org.jiangtai.story.StoryDraft;
import org.jiangtai.story.StoryReview;
import org.jiangtai.story.StoryService;
import org.jiangtai.story.StorySource;
import org.jiangtai.story.StoryState;
import org.jiangtai.story.StoryUse;
import org.jiangtai.story.StoryWork;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Leads some stories from a lead to the library, by the same services as people. */
@Component
@Profile("demo")
class DemoStories {

    private final StoryService stories;
    private final StoryWork work;
    private final StoryReview review;
    private final StoryUse use;
    private final ConsentDesk consents;
    private final Photos photos;
    private final ZoneId zone;
    private final Clock clock;

    DemoStories(
            StoryService stories,
            StoryWork work,
            StoryReview review,
            StoryUse use,
            ConsentDesk consents,
            Photos photos,
            ZoneId zone,
            Clock clock) {
        this.stories = stories;
        this.work = work;
        this.review = review;
        this.use = use;
        this.consents = consents;
        this.photos = photos;
        this.zone = zone;
        this.clock = clock;
    }

    void make(DemoData data, Placed placed, Known known) {
        data.stories().forEach(row -> make(row, data, placed, known));
    }

    private void make(Table.Row row, DemoData data, Placed placed, Known known) {
        StoryState to = StoryState.valueOf(row.get("to"));
        long id = stories.save(lead(row, data, placed, known)).id();
        if (to.compareTo(StoryState.VERIFYING) >= 0) {
            work.verify(id);
            work.check(id, data.phrase("story-check"));
        }
        if (to.compareTo(StoryState.WRITING) >= 0) {
            work.writeUp(id);
            work.write(id, 0, row.get("text"));
        }
        if (to == StoryState.LIBRARY) {
            work.submit(id);
            review.approve(id, stories.require(id).version());
            consents.paper(id, true, photos.clean(DrawnPhoto.signedPaper()));
            use.publish(id);
        }
    }

    private StoryDraft lead(Table.Row row, DemoData data, Placed placed, Known known) {
        return new StoryDraft(
                null,
                0,
                row.get("title"),
                row.get("gist"),
                placed.unit(row.get("unit_code")),
                row.get("place"),
                LocalDate.ofInstant(clock.instant(), zone).minusDays(row.number("moment")),
                row.get("lecturer").isEmpty()
                        ? null
                        : known.lecturers()
                                .get(data.speakers().get(row.number("lecturer")).name()),
                StorySource.valueOf(row.get("source")),
                "",
                Objects.requireNonNull(placed.themes().get(row.get("theme")), row.get("theme")),
                row.get("teller"),
                "");
    }
}
