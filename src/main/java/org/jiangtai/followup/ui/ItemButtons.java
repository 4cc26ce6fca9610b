package org.jiangtai.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.jiangtai.followup.ItemAction;
import org.jiangtai.followup.ItemFile;
import org.jspecify.annotations.Nullable;

/** Buttons for exactly what the current person can do with an item now; what it waits for most stands out. */
final class ItemButtons extends Div {

    /** What an item waits for most, before anything else that can be done with it. */
    private static final List<ItemAction> FIRST = List.of(
            ItemAction.CLOSE,
            ItemAction.GRANT_EXTENSION,
            ItemAction.HAND_OVER,
            ItemAction.ASSIGN,
            ItemAction.REPORT,
            ItemAction.SUBMIT);

    private final transient @Nullable ItemAction first;

    ItemButtons(ItemFile file, ItemDesk desk, Runnable done) {
        addClassName("jt-row");
        first = FIRST.stream()
                .filter(file.possible()::contains)
                .filter(action -> action != ItemAction.ASSIGN || !file.item().assigned())
                .findFirst()
                .orElse(null);
        var dialogs = new ItemDialogs(file, desk, done);
        for (ItemAction action : ItemAction.values()) {
            if (file.possible().contains(action)) {
                offer(action, desk, dialogs);
            }
        }
    }

    private void offer(ItemAction action, ItemDesk desk, ItemDialogs dialogs) {
        switch (action) {
            case EDIT -> button(action, dialogs::edit);
            case ASSIGN -> button(action, dialogs::assign);
            case HAND_OVER -> button(action, dialogs::handOver);
            case HAND_BACK ->
                button(action, () -> dialogs.words(action.labelKey(), "item.handBack.help", desk.work()::handBack));
            case PLAN -> button(action, dialogs::plan);
            case REPORT -> button(action, dialogs::report);
            case ASK_EXTENSION -> button(action, dialogs::askExtension);
            case GRANT_EXTENSION -> button(action, dialogs::grantExtension);
            case REFUSE_EXTENSION ->
                button(
                        action,
                        () -> dialogs.words(
                                action.labelKey(), "item.refuseExtension.help", desk.items()::refuseExtension));
            case SUBMIT -> button(action, dialogs::submit);
            case SEND_BACK ->
                button(
                        action,
                        () -> dialogs.words(action.labelKey(), "item.sendBack.help", desk.verification()::sendBack));
            case CLOSE ->
                button(action, () -> dialogs.words(action.labelKey(), "item.close.help", desk.verification()::close));
            case KEEP_LONG_TERM ->
                button(
                        action,
                        () -> dialogs.words(action.labelKey(), "item.longTerm.help", desk.items()::keepLongTerm));
            case REOPEN -> button(action, dialogs::reopen);
            default -> {
                // Pictures have their buttons beside them; the rest is the clock's.
            }
        }
    }

    private void button(ItemAction action, Runnable open) {
        String key = action == ItemAction.REOPEN ? "item.action.reopen" : action.labelKey();
        var button = new Button(getTranslation(key), click -> open.run());
        if (action == first) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        add(button);
    }
}
