package org.jiangtai.audit.ui;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.jiangtai.audit.Actor;
import org.jiangtai.audit.Line;
import org.jiangtai.shared.Texts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in people's words what the record holds in the program's. */
@Component
class RecordWords {

    private final MessageSource messages;

    RecordWords(MessageSource messages) {
        this.messages = messages;
    }

    String actor(String actor) {
        return actor.startsWith("-")
                ? of("enum." + Actor.class.getSimpleName() + "." + actor.substring(1), actor)
                : actor;
    }

    String action(String action) {
        return of("deed." + action, action);
    }

    String action(Line line) {
        return action(line.action());
    }

    /** {@code Event 12} as people say it. */
    String target(String target) {
        int space = target.indexOf(' ');
        String kind = space < 0 ? target : target.substring(0, space);
        return of("entity." + kind, kind) + (space < 0 ? "" : target.substring(space));
    }

    String field(String field) {
        return of("field." + field, field);
    }

    String note(String name) {
        return of("note." + name, name);
    }

    private String of(String key, String otherwise) {
        UI ui = UI.getCurrent();
        Locale locale = ui == null ? Texts.CHINESE : ui.getLocale();
        String text = messages.getMessage(key, null, otherwise, locale);
        return text == null ? otherwise : text;
    }
}
