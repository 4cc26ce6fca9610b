package org.jiangtai.event.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.jiangtai.event.Clash;

/** Beside the form: what clashes with what is typed so far, and the reason to go on where a reason helps. */
final class ClashPanel extends Aside {

    private static final int REASON_LENGTH = 500;

    private final Div findings = new Div();
    private final TextArea reason = new TextArea();

    ClashPanel() {
        addClassNames("jt-card", "jt-clash-panel");
        findings.getElement().setAttribute("aria-live", "polite");
        reason.setLabel(getTranslation("event.clash.reason"));
        reason.setHelperText(getTranslation("event.clash.reason.help"));
        reason.setMaxLength(REASON_LENGTH);
        reason.setRequiredIndicatorVisible(true);
        add(new H2(getTranslation("event.clash.title")), findings, reason);
        showIncomplete();
    }

    /** Nothing can be said before there is a time. */
    void showIncomplete() {
        tell("event.clash.incomplete", "jt-muted");
        reason.setVisible(false);
    }

    void show(List<Clash> clashes) {
        if (clashes.isEmpty()) {
            tell("event.clash.none", "jt-clash-none");
            reason.setVisible(false);
            return;
        }
        boolean hard = clashes.stream().anyMatch(clash -> clash.blocks());
        tell(hard ? "event.clash.hard" : "event.clash.soft", "jt-clash-verdict");
        findings.add(new ClashList(clashes));
        reason.setVisible(!hard);
    }

    /** Moves the cursor to what is missing after a save was refused. */
    void demandReason() {
        if (reason.isVisible() && reason.getValue().isBlank()) {
            reason.setErrorMessage(getTranslation("confirm.reason.empty"));
            reason.setInvalid(true);
            reason.focus();
        } else {
            scrollIntoView();
        }
    }

    /** Why to go on; empty where nothing is asked. */
    String reason() {
        return reason.isVisible() ? reason.getValue() : "";
    }

    TextArea reasonField() {
        return reason;
    }

    void setReason(String known) {
        reason.setValue(known);
    }

    private void tell(String key, String className) {
        findings.removeAll();
        var sentence = new Paragraph(getTranslation(key));
        sentence.addClassName(className);
        findings.add(sentence);
    }
}
