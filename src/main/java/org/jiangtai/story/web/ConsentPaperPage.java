package org.jiangtai.story.web;

import java.util.Locale;
import org.jiangtai.place.UnitService;
import org.jiangtai.privacy.ConsentPurpose;
import org.jiangtai.privacy.ConsentService;
import org.jiangtai.shared.NotFound;
import org.jiangtai.story.Story;
import org.jiangtai.story.StoryService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a teller signs on paper. */
@Controller
class ConsentPaperPage {

    private final StoryService stories;
    private final ConsentService consents;
    private final UnitService units;

    ConsentPaperPage(StoryService stories, ConsentService consents, UnitService units) {
        this.stories = stories;
        this.consents = consents;
        this.units = units;
    }

    @GetMapping("/print/story-consent/{id}")
    String paper(@PathVariable long id, Locale locale, Model model) {
        Story story = stories.require(id);
        var consent = consents.current(ConsentPurpose.STORY);
        var texts = stories.texts(id);
        model.addAttribute("story", story);
        model.addAttribute(
                "text", texts.isEmpty() ? story.gist() : texts.getFirst().body());
        model.addAttribute(
                "unit", units.find(story.unitId()).orElseThrow(NotFound::new).shortName());
        model.addAttribute("consent", consent);
        model.addAttribute("words", consent.in(locale));
        return "story/paper";
    }
}
