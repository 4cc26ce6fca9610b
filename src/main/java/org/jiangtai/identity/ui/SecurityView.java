package org.jiangtai.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.jiangtai.identity.Enrolment;
import org.jiangtai.identity.Opens;
import org.jiangtai.identity.SecondFactorService;
import org.jiangtai.identity.SecondFactorState;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FormDialog;
import org.jiangtai.uikit.Page;

/** The own second factor: switched on, given new recovery codes, switched off. */
@Route("security")
@Opens(value = SecondFactorService.class, method = "own")
class SecurityView extends Page {

    private final transient SecondFactorService factors;
    private final transient Feedback feedback;
    private final transient Moments moments;
    private final Div card = new Div();

    SecurityView(SecondFactorService factors, Feedback feedback, Moments moments) {
        super("desk.security");
        this.factors = factors;
        this.feedback = feedback;
        this.moments = moments;
        addHelp("secondFactor.help");
        card.addClassNames("jt-card", "jt-form-column");
        add(card);
        showState();
    }

    private void showState() {
        SecondFactorState state = factors.own();
        card.removeAll();
        var badge = new Span(getTranslation(state.isOn() ? "secondFactor.on" : "secondFactor.off"));
        badge.addClassName("jt-badge");
        card.add(new H2(getTranslation("secondFactor.title")), new Div(badge));
        if (state.setAt() == null) {
            card.add(primary("secondFactor.switchOn", this::switchOn));
            return;
        }
        badge.addClassName("jt-badge-good");
        card.add(
                new Paragraph(getTranslation("secondFactor.since", moments.minute(state.setAt()))),
                new Paragraph(getTranslation("secondFactor.codesLeft", state.codesLeft())));
        var row = new Div(
                new Button(getTranslation("secondFactor.phone"), click -> changePhone()),
                new Button(getTranslation("secondFactor.codes.renew"), click -> askForNewCodes()));
        row.addClassName("jt-row");
        card.add(row);
        if (state.forced()) {
            card.add(new Paragraph(getTranslation("secondFactor.forced")));
        } else {
            var off = new Button(getTranslation("secondFactor.switchOff"), click -> askToSwitchOff());
            off.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
            row.add(off);
        }
    }

    private void switchOn() {
        Enrolment enrolment = factors.begin();
        card.removeAll();
        card.add(
                new H2(getTranslation("secondFactor.switchOn")),
                new SetUpCard(enrolment, feedback, code -> {
                    showCodes(factors.switchOn(enrolment, code));
                    feedback.done("secondFactor.switchedOn");
                }),
                new Button(getTranslation("action.cancel"), click -> showState()));
    }

    private void showCodes(List<String> codes) {
        card.removeAll();
        Button kept = primary("secondFactor.codes.kept", this::showState);
        kept.addClassName("jt-no-print");
        card.add(new RecoveryCodesCard(codes, feedback), kept);
    }

    private void changePhone() {
        Enrolment enrolment = factors.begin();
        TextField fresh = CodeField.make();
        TextField code = CodeField.make();
        var dialog = new FormDialog(getTranslation("secondFactor.phone"), feedback, () -> {
            factors.changePhone(enrolment, fresh.getValue(), code.getValue());
            feedback.done("secondFactor.phone.changed");
            showState();
        });
        dialog.addWide(new Paragraph(getTranslation("secondFactor.step.scan")));
        dialog.addWide(new Secret(enrolment));
        dialog.wideField("fresh", fresh).setLabel(getTranslation("secondFactor.phone.fresh"));
        dialog.wideField("code", code).setLabel(getTranslation("secondFactor.phone.old"));
        dialog.open();
        fresh.focus();
    }

    private void askForNewCodes() {
        TextField code = CodeField.make();
        var dialog = new FormDialog(
                getTranslation("secondFactor.codes.renew"),
                feedback,
                () -> showCodes(factors.renewRecoveryCodes(code.getValue())));
        dialog.addWide(new Paragraph(getTranslation("secondFactor.codes.renew.text")));
        dialog.wideField("code", code);
        dialog.open();
        code.focus();
    }

    private void askToSwitchOff() {
        var password = new PasswordField(getTranslation("account.oldPassword"));
        TextField code = CodeField.make();
        var dialog = new FormDialog(getTranslation("secondFactor.switchOff"), feedback, () -> {
            factors.switchOff(password.getValue(), code.getValue());
            feedback.done("secondFactor.switchedOff");
            showState();
        });
        dialog.addWide(new Paragraph(getTranslation("secondFactor.switchOff.text")));
        dialog.wideField("password", password);
        dialog.wideField("code", code);
        dialog.open();
        password.focus();
    }

    private Button primary(String key, Runnable action) {
        var button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }
}
