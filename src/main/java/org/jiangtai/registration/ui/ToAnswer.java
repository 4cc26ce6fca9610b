package org.jiangtai.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.function.Consumer;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationState;

/** Who waits for somebody at the desk: people whose offer others answer, and applications. */
class ToAnswer extends Div {

    private final transient Consumer<RegistrationState> show;

    /** @param show lists those of a state only */
    ToAnswer(Consumer<RegistrationState> show) {
        this.show = show;
        addClassName("jt-to-answer");
    }

    void show(Collection<Registration> all) {
        removeAll();
        note(
                "registration.answerFor",
                "registration.answerFor.show",
                all.stream().filter(Registration::isAnsweredByOthers).count(),
                RegistrationState.OFFERED);
        note(
                "registration.applied",
                "registration.applied.show",
                all.stream()
                        .filter(row -> row.state() == RegistrationState.APPLIED)
                        .count(),
                RegistrationState.APPLIED);
        setVisible(getComponentCount() > 0);
    }

    private void note(String key, String actionKey, long people, RegistrationState state) {
        if (people == 0) {
            return;
        }
        var button = new Button(getTranslation(actionKey), click -> show.accept(state));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        var line = new Div(new Span(getTranslation(key, people)), button);
        line.addClassNames("jt-row", "jt-warning");
        add(line);
    }
}
