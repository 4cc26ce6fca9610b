package org.jiangtai.menu.ui;

import com.vaadin.flow.component.Component;
import java.util.stream.Collectors;
import org.jiangtai.menu.Topic;

/** What several pages say of a topic, in words. */
final class TopicWords {

    private TopicWords() {}

    static String languages(Component page, Topic topic) {
        return topic.languages().stream()
                .sorted()
                .map(language -> page.getTranslation(language.labelKey()))
                .collect(Collectors.joining(page.getTranslation("list.separator")));
    }

    static String people(Component page, Topic topic) {
        return page.getTranslation("menu.topic.people.range", topic.minPeople(), topic.maxPeople());
    }

    /** The version in force, and how far the next one is. */
    static String script(Component page, Topic topic) {
        String open = topic.openScript() == null
                ? ""
                : page.getTranslation(topic.openScript().labelKey());
        if (!topic.isReady()) {
            return open.isEmpty() ? page.getTranslation("menu.script.none") : open;
        }
        return open.isEmpty()
                ? page.getTranslation("menu.script.number", topic.scriptVersion())
                : page.getTranslation("menu.script.numberAndNext", topic.scriptVersion(), open);
    }
}
