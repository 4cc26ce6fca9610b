package org.jiangtai.menu.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Set;
import org.jiangtai.menu.ReviewService;
import org.jiangtai.menu.Script;
import org.jiangtai.menu.ScriptAction;
import org.jiangtai.menu.ScriptService;
import org.jiangtai.uikit.Confirm;
import org.jiangtai.uikit.Feedback;

/** What the person who reads a version can do with it now. */
@org.springframework.stereotype.Component
class ScriptActions {

    private final ScriptService scripts;
    private final ReviewService reviews;
    private final Feedback feedback;

    ScriptActions(ScriptService scripts, ReviewService reviews, Feedback feedback) {
        this.scripts = scripts;
        this.reviews = reviews;
        this.feedback = feedback;
    }

    /** The buttons for a version as it was read; {@code changed} shows it anew. */
    Div of(Script script, Runnable changed) {
        var row = new Div();
        row.addClassName("jt-row");
        Set<ScriptAction> possible = scripts.possible(script.id());
        if (possible.contains(ScriptAction.EDIT)) {
            row.add(button(
                    row,
                    "action.edit",
                    () -> UI.getCurrent().navigate(MenuPages.address(MenuPages.EDIT_SCRIPT, script.id()))));
        }
        if (possible.contains(ScriptAction.SUBMIT)) {
            row.add(primary(row, "menu.script.submit", () -> submit(script, changed)));
        }
        if (possible.contains(ScriptAction.WITHDRAW)) {
            row.add(button(row, "menu.script.withdraw", () -> withdraw(script, changed)));
        }
        if (possible.contains(ScriptAction.REVIEW)) {
            row.add(
                    button(row, "menu.script.sendBack", () -> sendBack(script, changed)),
                    primary(row, "menu.script.approve", () -> approve(script, changed)));
        }
        if (possible.contains(ScriptAction.BEGIN_NEXT)) {
            row.add(button(
                    row,
                    "menu.script.next",
                    () -> UI.getCurrent().navigate(MenuPages.address(MenuPages.NEW_SCRIPT, script.topicId()))));
        }
        var print = new Anchor("/print/script/" + script.id(), row.getTranslation("menu.script.print"));
        print.setTarget("_blank");
        print.setRouterIgnore(true);
        row.add(print);
        return row;
    }

    private void submit(Script script, Runnable changed) {
        scripts.submit(script.id(), script.version());
        changed.run();
        feedback.doneWithUndo(() -> withdraw(script, changed), "menu.script.submittedNow", script.number());
    }

    private void withdraw(Script script, Runnable changed) {
        scripts.withdraw(script.id());
        changed.run();
        feedback.done("menu.script.withdrawn", script.number());
    }

    private void approve(Script script, Runnable changed) {
        Confirm.ask("menu.script.approve.title", "menu.script.approve.text", "menu.script.approve", () -> {
            reviews.approve(script.id(), script.version());
            changed.run();
            feedback.done("menu.script.approvedNow", script.number());
        });
    }

    private void sendBack(Script script, Runnable changed) {
        Confirm.askReason("menu.script.sendBack.title", "menu.script.sendBack.text", "menu.script.sendBack", reason -> {
            reviews.sendBack(script.id(), script.version(), reason);
            changed.run();
            feedback.done("menu.script.sentBackNow", script.number());
        });
    }

    private static Button primary(Div row, String key, Runnable action) {
        Button button = button(row, key, action);
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private static Button button(Div row, String key, Runnable action) {
        return new Button(row.getTranslation(key), click -> action.run());
    }
}
