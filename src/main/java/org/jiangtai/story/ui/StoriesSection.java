package org.jiangtai.story.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Optional;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.story.Story;
import org.jiangtai.story.StoryReview;
import org.jiangtai.uikit.HomeSection;

/** On the home page: the stories that wait for my review, the oldest first. */
@org.springframework.stereotype.Component
class StoriesSection implements HomeSection {

    private static final int ORDER = 36;
    private static final int MOST = 5;

    private final StoryReview reviews;
    private final CurrentPerson current;

    StoriesSection(StoryReview reviews, CurrentPerson current) {
        this.reviews = reviews;
        this.current = current;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> content() {
        List<Story> waiting = current.may(StoryReview.class, "waiting") ? reviews.waiting() : List.of();
        return waiting.isEmpty() ? Optional.empty() : Optional.of(section(waiting));
    }

    private static Div section(List<Story> waiting) {
        var section = new Div();
        section.addClassName("jt-section");
        section.add(new H2(section.getTranslation("story.home.title", waiting.size())));
        var list = new UnorderedList();
        waiting.stream()
                .limit(MOST)
                .forEach(story -> list.add(
                        new ListItem(new RouterLink(story.title(), StoryView.class, StoriesView.parameters(story)))));
        section.add(list);
        if (waiting.size() > MOST) {
            section.add(new RouterLink(
                    section.getTranslation("story.home.more", waiting.size() - MOST), StoriesView.class));
        }
        return section;
    }
}
