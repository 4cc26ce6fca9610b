package org.jiangtai.event.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.BiConsumer;
import org.jiangtai.event.ApprovalCheck;

/** What of some events can be applied for, what is late and asks for a reason, and what is missing at the others. */
final class ApplyDialog extends Dialog {

    private static final int REASON_LENGTH = 500;

    private final TextArea reason = new TextArea();
    private final transient List<ApprovalCheck> ready;

    /** @param apply gets the events that can be applied for, and the reason for the late ones */
    ApplyDialog(List<ApprovalCheck> checks, BiConsumer<List<Long>, String> apply) {
        setHeaderTitle(getTranslation("approval.apply"));
        addClassName("jt-apply-dialog");
        ready = checks.stream().filter(ApprovalCheck::isReady).toList();
        List<ApprovalCheck> late = ready.stream().filter(ApprovalCheck::isLate).toList();
        List<ApprovalCheck> notReady =
                checks.stream().filter(check -> !check.isReady()).toList();
        if (ready.size() > late.size()) {
            add(new Paragraph(getTranslation("approval.apply.ready", ready.size() - late.size())));
        }
        if (!late.isEmpty()) {
            var list = new UnorderedList();
            late.forEach(check -> list.add(new ListItem(getTranslation(
                    "approval.apply.late.one",
                    check.event().title(),
                    check.event().unitName(),
                    check.daysNeeded(),
                    check.daysAhead()))));
            add(new Paragraph(getTranslation("approval.apply.late", late.size())), list);
        }
        if (!notReady.isEmpty()) {
            var list = new UnorderedList();
            notReady.forEach(check -> list.add(missing(check)));
            add(new Paragraph(getTranslation("approval.apply.notReady", notReady.size())), list);
        }
        reason.setLabel(getTranslation("approval.apply.urgentReason"));
        reason.setHelperText(getTranslation("approval.apply.urgentReason.help"));
        reason.setMaxLength(REASON_LENGTH);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setVisible(!late.isEmpty());
        add(reason);
        var confirm = new Button(getTranslation("approval.apply.do", ready.size()), click -> confirm(apply));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setVisible(!ready.isEmpty());
        getFooter().add(new Button(getTranslation("action.back"), click -> close()), confirm);
    }

    private ListItem missing(ApprovalCheck check) {
        var item = new ListItem(new Anchor(
                EventPages.addressOf(check.event().id()), check.event().title()));
        check.gaps().forEach(gap -> {
            var sentence =
                    new Span(getTranslation(gap.messageKey(), gap.arguments().toArray()));
            sentence.addClassName("jt-approval-gap");
            item.add(sentence);
        });
        return item;
    }

    private void confirm(BiConsumer<List<Long>, String> apply) {
        if (reason.isVisible() && reason.getValue().isBlank()) {
            reason.setErrorMessage(getTranslation("confirm.reason.empty"));
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        close();
        apply.accept(
                ready.stream().map(check -> check.event().id()).toList(),
                reason.getValue().strip());
    }
}
