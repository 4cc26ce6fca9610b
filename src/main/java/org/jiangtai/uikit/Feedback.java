package org.jiangtai.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiangtai.shared.Bulk;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Texts;
import org.jspecify.annotations.Nullable;

/** What the desk tells a person: done, with a way back where there is one, or why not. */
@org.springframework.stereotype.Component
public class Feedback {

    private static final int DONE_MILLIS = 4_000;
    private static final int UNDO_MILLIS = 10_000;
    private static final int MOST_NAMED = 5;

    private final Texts texts;

    Feedback(Texts texts) {
        this.texts = texts;
    }

    public void done(String key, Object... arguments) {
        show(text(key, arguments), NotificationVariant.LUMO_SUCCESS, DONE_MILLIS);
    }

    /** Says what was done and offers to undo it for ten seconds. */
    public void doneWithUndo(Runnable undo, String key, Object... arguments) {
        Notification notification = show(text(key, arguments), NotificationVariant.LUMO_SUCCESS, UNDO_MILLIS);
        var button = new Button(text("action.undo"), click -> {
            notification.close();
            undo.run();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        notification.add(button);
    }

    public void failed(Failure failure) {
        refuse(sentence(failure));
    }

    public void failed(InvalidInput invalid) {
        refuse(sentence(invalid));
    }

    public void failed(String key, Object... arguments) {
        refuse(text(key, arguments));
    }

    public String sentence(Failure failure) {
        return texts.in(locale(), failure.messageKey(), failure.arguments());
    }

    public String sentence(InvalidInput invalid) {
        return texts.in(locale(), invalid.messageKey(), invalid.arguments());
    }

    /**
     * Says what became of many things: how many are done, and which are not, with the reason of each.
     *
     * @param doneKey is given the number of those done
     * @param names what each is called, by its id
     */
    public void bulk(Bulk<?> all, String doneKey, Map<Long, String> names) {
        if (!all.done().isEmpty()) {
            done(doneKey, all.done().size());
        }
        if (!all.isComplete()) {
            String named = all.refused().entrySet().stream()
                    .limit(MOST_NAMED)
                    .map(left -> text("bulk.left.one", names.getOrDefault(left.getKey(), ""), why(left.getValue())))
                    .collect(Collectors.joining());
            failed("bulk.left", all.refused().size(), named);
        }
    }

    /** The sentence of whatever a person may be refused with. */
    public String why(@Nullable RuntimeException reason) {
        return switch (reason) {
            case InvalidInput invalid -> sentence(invalid);
            case Failure failure -> sentence(failure);
            case null, default -> "";
        };
    }

    private void refuse(String sentence) {
        Notification notification = show(sentence, NotificationVariant.LUMO_ERROR, 0);
        var close = new Button(text("action.close"), click -> notification.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        notification.add(close);
    }

    private static Notification show(String sentence, NotificationVariant variant, int millis) {
        var notification = new Notification();
        Component line = new Div(new Span(sentence));
        notification.add(line);
        notification.setDuration(millis);
        notification.setPosition(Notification.Position.TOP_CENTER);
        notification.addThemeVariants(variant);
        notification.open();
        return notification;
    }

    private String text(String key, Object... arguments) {
        return texts.in(locale(), key, arguments);
    }

    private static Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null ? Texts.CHINESE : ui.getLocale();
    }
}
