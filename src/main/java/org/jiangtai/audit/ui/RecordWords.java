package org.jiangtai.audit.ui;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jiangtai.audit.Actor;
import org.jiangtai.audit.Line;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.Texts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in people's words what the record holds in the program's. */
@Component
class RecordWords {

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");

    private final MessageSource messages;
    private final Moments moments;

    RecordWords(MessageSource messages, Moments moments) {
        this.moments = moments;
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

    /** What stood in a field: constants in words, moments in the hall's own time. */
    String value(String value) {
        if (value.startsWith("enum.")) {
            return of(value, value.substring(value.lastIndexOf('.') + 1));
        }
        if ("true".equals(value) || "false".equals(value)) {
            return of("audit." + value, value);
        }
        return MOMENT.matcher(value).matches() ? moments.second(Instant.parse(value)) : value;
    }

    private String of(String key, String otherwise) {
        UI ui = UI.getCurrent();
        Locale locale = ui == null ? Texts.CHINESE : ui.getLocale();
        String text = messages.getMessage(key, null, otherwise, locale);
        return text == null ? otherwise : text;
    }
}
