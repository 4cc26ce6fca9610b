package org.jiangtai.identity.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.jiangtai.identity.Invitation;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.QrSvg;
import org.jiangtai.uikit.Feedback;

/** Shows a link for choosing a password, this once: to copy, to scan, or as a slip of paper to hand over. */
final class InvitationDialog extends Dialog {

    InvitationDialog(Invitation invitation, Moments moments, Feedback feedback) {
        String name = invitation.person().displayName();
        setHeaderTitle(getTranslation("invitation.for", name));
        setCloseOnOutsideClick(false);
        addClassName("jt-invitation");
        var address = new Code(invitation.address());
        address.addClassName("jt-address");
        var slip = new Div(
                new H2(getTranslation("app.name")),
                new Paragraph(getTranslation("invitation.slip.person", name)),
                new Paragraph(getTranslation(
                        "invitation.slip.username", invitation.person().username())),
                new Html("<div class=\"jt-slip-qr\">"
                        + QrSvg.of(invitation.address(), getTranslation("invitation.slip.qr")) + "</div>"),
                new Paragraph(getTranslation("invitation.slip.how")),
                address,
                new Paragraph(getTranslation("invitation.slip.until", moments.minute(invitation.expiresAt()))));
        slip.addClassName("jt-slip");
        var warning = new Paragraph(getTranslation("invitation.once"));
        warning.addClassNames("jt-warning", "jt-no-print");
        add(slip, warning);
        var copy = new Button(getTranslation("invitation.copy"), VaadinIcon.COPY_O.create());
        Clipboard.onClick(copy)
                .writeText(
                        invitation.address(),
                        copied -> feedback.done("invitation.copied"),
                        refused -> feedback.failed("invitation.notCopied"));
        var print = new Button(
                getTranslation("invitation.print"),
                VaadinIcon.PRINT.create(),
                click -> UI.getCurrent().getPage().executeJs("window.print()"));
        var close = new Button(getTranslation("action.close"), click -> close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(copy, print, close);
    }
}
