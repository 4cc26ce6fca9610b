package org.jiangtai.story;

import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitService;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.Texts;
import org.springframework.stereotype.Component;

/** The first draft of a script from a story: its title, its text, and to whom it is owed. */
@Component
class ScriptWords {

    private final Texts texts;
    private final UnitService units;
    private final Moments moments;

    ScriptWords(Texts texts, UnitService units, Moments moments) {
        this.texts = texts;
        this.units = units;
        this.moments = moments;
    }

    String script(StoryEntity story, String text) {
        return "# " + story.title + "\n\n" + text + "\n\n" + credit(story);
    }

    private String credit(StoryEntity story) {
        String where =
                units.find(story.unitId).map(Unit::shortName).orElse("") + (story.place.isEmpty() ? "" : story.place);
        String day = story.heardOn == null ? "" : moments.day(story.heardOn);
        return story.lecturerName.isEmpty()
                ? texts.in(Texts.CHINESE, "story.script.credit", day, where)
                : texts.in(Texts.CHINESE, "story.script.credit.lecturer", story.lecturerName, day, where);
    }
}
