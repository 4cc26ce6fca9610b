package org.jiangtai.story.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jiangtai.story.Story;
import org.jiangtai.story.StoryAction;
import org.jiangtai.story.StoryReview;
import org.jiangtai.story.StoryText;
import org.jiangtai.story.StoryUse;
import org.jiangtai.story.StoryWork;
import org.jiangtai.uikit.Confirm;
import org.jiangtai.uikit.Feedback;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the person who reads a story can do with it now. */
@Component
class StoryActions {

    private final StoryWork work;
    private final StoryReview reviews;
    private final StoryUse use;
    private final StoryForms forms;
    private final StoryDialogs dialogs;
    private final Feedback feedback;

    StoryActions(
            StoryWork work,
            StoryReview reviews,
            StoryUse use,
            StoryForms forms,
            StoryDialogs dialogs,
            Feedback feedback) {
        this.work = work;
        this.reviews = reviews;
        this.use = use;
        this.forms = forms;
        this.dialogs = dialogs;
        this.feedback = feedback;
    }

    /** The buttons for a story as it was read; {@code changed} shows it anew. */
    List<Button> of(Story story, Set<StoryAction> possible, List<StoryText> texts, Runnable changed) {
        var buttons = new ArrayList<Button>();
        for (StoryAction action : StoryAction.values()) {
            if (possible.contains(action)) {
                Runnable deed = deed(action, story, texts, changed);
                if (deed != null) {
                    buttons.add(button(action, deed));
                }
            }
        }
        return buttons;
    }

    private @Nullable Runnable deed(StoryAction action, Story story, List<StoryText> texts, Runnable changed) {
        long id = story.id();
        return switch (action) {
            case EDIT -> () -> forms.edit(story, saved -> changed.run());
            case VERIFY -> () -> done(() -> work.verify(id), "story.done.verify", changed);
            case CHECK -> () -> dialogs.check(id, changed);
            case WRITE_UP -> () -> done(() -> work.writeUp(id), "story.done.writeUp", changed);
            case SAVE -> () -> dialogs.write(story, texts, changed);
            case SUBMIT -> () -> undoable(() -> work.submit(id), () -> work.takeBack(id), "story.done.submit", changed);
            case TAKE_BACK -> () -> done(() -> work.takeBack(id), "story.done.takeBack", changed);
            case APPROVE ->
                () -> Confirm.ask(
                        "story.approve.title",
                        "story.approve.text",
                        "enum.StoryAction.APPROVE",
                        () -> done(() -> reviews.approve(id, story.version()), "story.done.approve", changed));
            case SEND_BACK ->
                () -> reason(action, "story.sendBack.text", given -> reviews.sendBack(id, given), changed);
            case REVISE -> () -> reason(action, "story.revise.text", given -> use.revise(id, given), changed);
            case PUBLISH ->
                () -> undoable(() -> use.publish(id), () -> use.unpublish(id), "story.done.publish", changed);
            case UNPUBLISH -> () -> done(() -> use.unpublish(id), "story.done.unpublish", changed);
            case MAKE_SCRIPT ->
                () -> {
                    long topicId = use.makeScript(id);
                    feedback.done("story.done.script");
                    UI.getCurrent().navigate("topics/" + topicId + "/scripts");
                };
            case TELL -> () -> dialogs.tell(story, changed);
            case REJECT -> () -> reason(action, "story.reject.text", given -> work.reject(id, given), changed);
            case REOPEN -> () -> done(() -> work.reopen(id), "story.done.reopen", changed);
            // The card of the consent offers these.
            case ENTER, CONSENT, WITHDRAW_CONSENT -> null;
        };
    }

    private void done(Runnable deed, String key, Runnable changed) {
        deed.run();
        changed.run();
        feedback.done(key);
    }

    private void undoable(Runnable deed, Runnable undo, String key, Runnable changed) {
        deed.run();
        changed.run();
        feedback.doneWithUndo(
                () -> {
                    undo.run();
                    changed.run();
                },
                key);
    }

    private void reason(StoryAction action, String textKey, Consumer<String> deed, Runnable changed) {
        Confirm.askReason(action.labelKey(), textKey, action.labelKey(), given -> {
            deed.accept(given);
            changed.run();
            feedback.done("story.done.noted");
        });
    }

    private static Button button(StoryAction action, Runnable deed) {
        var button = new Button(new Div().getTranslation(action.labelKey()), click -> deed.run());
        switch (action) {
            case VERIFY, WRITE_UP, SUBMIT, APPROVE, PUBLISH -> button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            case REJECT -> button.addThemeVariants(ButtonVariant.LUMO_ERROR);
            default -> {
                // The others are one as good as the next.
            }
        }
        return button;
    }
}
