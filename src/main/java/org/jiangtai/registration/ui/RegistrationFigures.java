package org.jiangtai.registration.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import org.jiangtai.event.Event;
import org.jiangtai.event.Hold;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationState;
import org.jiangtai.registration.RegistrationTerms;

/** An event's list in a few large numbers. */
class RegistrationFigures extends Div {

    RegistrationFigures() {
        addClassNames("jt-row", "jt-figure-row");
    }

    void show(Event event, RegistrationTerms terms, Collection<Registration> all) {
        removeAll();
        figure("registration.figure.seated", getTranslation("registration.figure.of", event.taken(), event.capacity()));
        figure("registration.figure.waiting", Integer.toString(event.waiting()));
        figure("registration.figure.left", Integer.toString(event.seatsLeft()));
        if (!terms.holds().isEmpty()) {
            int used = terms.holds().stream().mapToInt(Hold::taken).sum();
            int kept = terms.holds().stream().mapToInt(Hold::seats).sum();
            figure("registration.figure.held", getTranslation("registration.figure.of", used, kept));
        }
        long applied = all.stream()
                .filter(row -> row.state() == RegistrationState.APPLIED)
                .count();
        if (terms.approval() || applied > 0) {
            figure("registration.figure.applied", Long.toString(applied));
        }
    }

    private void figure(String key, String number) {
        var big = new Div(number);
        big.addClassName("jt-number");
        var label = new Div(getTranslation(key));
        label.addClassName("jt-number-label");
        var card = new Div(big, label);
        card.addClassName("jt-card");
        add(card);
    }
}
