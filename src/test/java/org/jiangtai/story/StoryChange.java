package org.jiangtai.story;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A story as it was read, with something typed anew. */
final class StoryChange {

    private final Story read;
    private String title;
    private String gist;
    private long unit;
    private String place;
    private @Nullable LocalDate day;
    private @Nullable Long lecturer;
    private @Nullable Long theme;
    private String note;
    private @Nullable String teller;

    StoryChange(Story read) {
        this.read = read;
        title = read.title();
        gist = read.gist();
        unit = read.unitId();
        place = read.place();
        day = read.heardOn();
        lecturer = read.lecturerId();
        theme = read.themeId();
        note = read.sourceNote();
    }

    StoryChange title(String typed) {
        title = typed;
        return this;
    }

    StoryChange gist(String typed) {
        gist = typed;
        return this;
    }

    StoryChange unit(long chosen) {
        unit = chosen;
        return this;
    }

    StoryChange place(String typed) {
        place = typed;
        return this;
    }

    StoryChange day(LocalDate chosen) {
        day = chosen;
        return this;
    }

    StoryChange lecturer(@Nullable Long chosen) {
        lecturer = chosen;
        return this;
    }

    StoryChange theme(long chosen) {
        theme = chosen;
        return this;
    }

    StoryChange note(String typed) {
        note = typed;
        return this;
    }

    StoryChange teller(String typed) {
        teller = typed;
        return this;
    }

    StoryDraft draft() {
        return new StoryDraft(
                read.id(),
                read.version(),
                title,
                gist,
                unit,
                place,
                day,
                lecturer,
                read.source(),
                note,
                theme,
                teller,
                null);
    }
}
