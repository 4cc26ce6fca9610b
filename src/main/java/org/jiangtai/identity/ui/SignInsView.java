package org.jiangtai.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.jiangtai.identity.Opens;
import org.jiangtai.identity.SignIn;
import org.jiangtai.identity.SignInService;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.Confirm;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.ListPanel;
import org.jiangtai.uikit.Page;

/** Where the own account is and was signed in; what one does not know, one ends. */
@Route("sign-ins")
@Opens(value = SignInService.class, method = "mine")
class SignInsView extends Page {

    private final transient SignInService signIns;
    private final transient Feedback feedback;
    private final ListPanel<SignIn> list = new ListPanel<>("signIn.empty");
    private final Button endOthers = new Button(getTranslation("signIn.endOthers"), VaadinIcon.SIGN_OUT.create());

    SignInsView(SignInService signIns, Moments moments, Feedback feedback) {
        super("signIn.title");
        this.signIns = signIns;
        this.feedback = feedback;
        addHelp("signIn.help");
        endOthers.addClickListener(click ->
                Confirm.ask("signIn.endOthers.title", "signIn.endOthers.text", "signIn.endOthers", this::endOthers));
        addActions(endOthers);
        list.sorted("signIn.at", each -> moments.minute(each.at()), SignIn::at);
        list.drawn("signIn.state", this::stateOf, this::badge);
        list.text("signIn.device", SignIn::device);
        list.text("signIn.origin", SignIn::origin);
        list.sorted("signIn.seenAt", each -> moments.minute(each.seenAt()), SignIn::seenAt);
        list.sorted(
                "signIn.tries",
                each -> each.tries() == 0 || each.triedAt() == null
                        ? ""
                        : getTranslation(
                                "signIn.tries.of", each.tries(), moments.minute(each.triedAt()), each.triedFrom()),
                SignIn::tries);
        list.actions(this::actions);
        add(list);
        load();
    }

    private void load() {
        List<SignIn> mine = signIns.mine();
        list.setItems(mine);
        endOthers.setEnabled(mine.stream().anyMatch(each -> each.isOpen() && !each.own()));
    }

    private String stateOf(SignIn each) {
        if (each.own()) {
            return getTranslation("signIn.own");
        }
        return each.how() == null
                ? getTranslation("signIn.open")
                : getTranslation(each.how().labelKey());
    }

    private Span badge(SignIn each) {
        var badge = new Span(stateOf(each));
        badge.addClassName("jt-badge");
        if (each.isOpen()) {
            badge.addClassName(each.own() ? "jt-badge-good" : "jt-badge-attention");
        }
        return badge;
    }

    private Div actions(SignIn each) {
        var row = new Div();
        if (each.isOpen() && !each.own()) {
            var end = new Button(getTranslation("signIn.end"), click -> {
                signIns.endMine(each.id());
                load();
                feedback.done("signIn.ended");
            });
            end.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            row.add(end);
        }
        return row;
    }

    private void endOthers() {
        signIns.endMyOthers();
        load();
        feedback.done("signIn.ended");
    }
}
