package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouteParameters;
import java.util.Set;
import java.util.function.Consumer;
import org.jiangtai.suggestion.Action;
import org.jiangtai.suggestion.HandlingService;
import org.jiangtai.suggestion.MergeService;
import org.jiangtai.suggestion.OfficeService;
import org.jiangtai.suggestion.PublicationService;
import org.jiangtai.suggestion.Suggestion;
import org.jiangtai.suggestion.SuggestionState;
import org.jiangtai.suggestion.TemplateService;
import org.jiangtai.uikit.Confirm;
import org.jiangtai.uikit.Feedback;

/** A button for each thing that can be done with a suggestion as it stands. */
@org.springframework.stereotype.Component
class SuggestionActions {

    private final PublicationService publications;
    private final HandlingService handling;
    private final MergeService merging;
    private final OfficeService offices;
    private final TemplateService templates;
    private final Wording wording;
    private final Feedback feedback;

    SuggestionActions(
            PublicationService publications,
            HandlingService handling,
            MergeService merging,
            OfficeService offices,
            TemplateService templates,
            Wording wording,
            Feedback feedback) {
        this.publications = publications;
        this.handling = handling;
        this.merging = merging;
        this.offices = offices;
        this.templates = templates;
        this.wording = wording;
        this.feedback = feedback;
    }

    /** @param shown called once something was done */
    void put(Div into, Suggestion suggestion, Set<Action> possible, Runnable shown) {
        var buttons = new Buttons(into, suggestion, shown);
        for (Action action : Action.values()) {
            if (possible.contains(action)) {
                buttons.add(action);
            }
        }
    }

    private final class Buttons {

        private final Div into;
        private final Suggestion suggestion;
        private final Runnable shown;

        Buttons(Div into, Suggestion suggestion, Runnable shown) {
            this.into = into;
            this.suggestion = suggestion;
            this.shown = shown;
        }

        void add(Action action) {
            long id = suggestion.id();
            switch (action) {
                case ACCEPT ->
                    button(action, true, () -> {
                        handling.accept(id);
                        done("suggestion.done.accepted");
                    });
                case REFUSE ->
                    reason(action, "suggestion.refuse.help", why -> {
                        handling.refuse(id, why);
                        done("suggestion.done.refused");
                    });
                case ASSIGN -> button(action, suggestion.state() == SuggestionState.ACCEPTED, this::assign);
                case HAND_BACK ->
                    reason(action, "suggestion.handBack.help", why -> {
                        handling.handBack(id, why);
                        done("suggestion.done.handedBack");
                    });
                case ANSWER ->
                    button(
                            action,
                            true,
                            () -> new AnswerDialog(suggestion, handling, templates, feedback, shown).open());
                case MERGE -> button(action, false, () -> new MergeDialog(suggestion, merging, feedback, shown).open());
                case UNMERGE ->
                    button(action, false, () -> {
                        merging.unmerge(id);
                        done("suggestion.done.unmerged");
                    });
                case PUBLISH ->
                    button(
                            action,
                            !suggestion.state().isOpen() && suggestion.publication() == null,
                            () -> UI.getCurrentOrThrow()
                                    .navigate(PublicationView.class, new RouteParameters("id", Long.toString(id))));
                case WITHDRAW ->
                    button(
                            action,
                            false,
                            () -> Confirm.ask(
                                    "enum.Action.WITHDRAW", "suggestion.withdraw.help", "enum.Action.WITHDRAW", () -> {
                                        publications.withdraw(id);
                                        done("suggestion.done.withdrawn");
                                    }));
                // Stands with what was asked before.
                case ASK -> {}
            }
        }

        private void assign() {
            new AssignDialog(offices.usual(suggestion.category()), wording.units(), feedback, assignment -> {
                        handling.assign(suggestion.id(), assignment);
                        done("suggestion.done.assigned");
                    })
                    .open();
        }

        private void reason(Action action, String helpKey, Consumer<String> with) {
            button(action, false, () -> Confirm.askReason(action.labelKey(), helpKey, action.labelKey(), with));
        }

        private void done(String key) {
            feedback.done(key);
            shown.run();
        }

        private void button(Action action, boolean foremost, Runnable run) {
            var button = new Button(into.getTranslation(action.labelKey()), click -> run.run());
            if (foremost) {
                button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
            into.add(button);
        }
    }
}
