package org.jiangtai.identity.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.SignIn;
import org.jiangtai.identity.SignInService;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.HomeSection;
import org.springframework.stereotype.Component;

/** Home: somebody failed to sign in with this account since the last time, so its owner may know whether it was them. */
@Component
class FailedTriesSection implements HomeSection {

    private final SignInService signIns;
    private final CurrentPerson current;
    private final Moments moments;

    FailedTriesSection(SignInService signIns, CurrentPerson current, Moments moments) {
        this.signIns = signIns;
        this.current = current;
        this.moments = moments;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> content() {
        return current.find().isEmpty()
                ? Optional.empty()
                : signIns.current().filter(signIn -> signIn.tries() > 0).map(this::draw);
    }

    private Div draw(SignIn signIn) {
        var section = new Div();
        section.addClassNames("jt-section", "jt-warning");
        String when = signIn.triedAt() == null ? "" : moments.minute(signIn.triedAt());
        section.add(
                new H2(section.getTranslation("signIn.failed.title", signIn.tries())),
                new Paragraph(section.getTranslation("signIn.failed.text", when, signIn.triedFrom())),
                new Anchor("password", section.getTranslation("desk.password")));
        return section;
    }
}
