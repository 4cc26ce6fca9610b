package org.jiangtai.menu.ui;

import java.util.Optional;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.ScriptState;
import org.jiangtai.menu.ShelfState;
import org.jiangtai.menu.Topic;
import org.jiangtai.shared.NotFound;
import org.jiangtai.uikit.StatusBadge;
import org.jiangtai.uikit.StatusBadge.Tone;
import org.jiangtai.uikit.SubPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where a topic's pages are, and what they have in common. */
@Configuration(proxyBeanMethods = false)
class MenuPages {

    static final String TOPIC = "topics/:id";
    static final String SCRIPTS = "topics/:id/scripts";
    static final String NEW_SCRIPT = "topics/:id/scripts/new";
    static final String SCRIPT = "scripts/:id";
    static final String EDIT_SCRIPT = "scripts/:id/edit";
    static final String CHANGES = "scripts/:id/changes";

    @Bean
    SubPage topicData() {
        return new SubPage("topic", "menu.tab.topic", TOPIC, 10, TopicView.class);
    }

    @Bean
    SubPage topicScripts() {
        return new SubPage("topic", "menu.tab.scripts", SCRIPTS, 20, ScriptsView.class);
    }

    /** The address of a page below {@code /desk/}. */
    static String address(String pattern, long id) {
        return pattern.replace(":id", Long.toString(id));
    }

    /**
     * The id that stands in an address.
     *
     * @throws NotFound if it is no number, as somebody may have typed it
     */
    static long id(Optional<String> typed) {
        try {
            return Long.parseLong(typed.orElse(""));
        } catch (NumberFormatException notANumber) {
            throw new NotFound();
        }
    }

    /** @throws NotFound if there is none */
    static Topic topic(MenuService menu, long id) {
        return menu.topic(id).orElseThrow(NotFound::new);
    }

    static StatusBadge badge(ShelfState state) {
        return new StatusBadge(
                state,
                switch (state) {
                    case ON_SHELF -> Tone.GOOD;
                    case AWAITING_SCRIPT -> Tone.ATTENTION;
                    case OFF_SHELF -> Tone.CALM;
                });
    }

    static StatusBadge badge(ScriptState state) {
        return new StatusBadge(
                state,
                switch (state) {
                    case APPROVED -> Tone.GOOD;
                    case IN_REVIEW -> Tone.ATTENTION;
                    case RETURNED -> Tone.BAD;
                    case DRAFT, SUPERSEDED -> Tone.CALM;
                });
    }
}
