package org.jiangtai.story.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.jiangtai.shared.QrSvg;

/** The address that a teller is handed: opened here, or scanned with another phone. The only time anybody sees it. */
final class ConsentLinkSheet extends Dialog {

    ConsentLinkSheet(String address, Runnable changed) {
        setHeaderTitle(getTranslation("story.link.title"));
        addClassName("jt-link-sheet");
        setCloseOnOutsideClick(false);
        var open = new Anchor(address, getTranslation("story.link.open"));
        open.setTarget("_blank");
        open.setRouterIgnore(true);
        open.addClassName("jt-story-open");
        var field = new TextField(getTranslation("story.link.address"));
        field.setValue(address);
        field.setReadOnly(true);
        field.setWidthFull();
        add(
                new Paragraph(getTranslation("story.link.help")),
                open,
                new Html("<div class=\"jt-qr-box\">" + QrSvg.of(address, getTranslation("story.link.qr")) + "</div>"),
                field);
        var close = new Button(getTranslation("action.close"), click -> {
            close();
            // The teller may have signed meanwhile.
            changed.run();
        });
        getFooter().add(close);
        addDialogCloseActionListener(action -> {
            close();
            changed.run();
        });
    }
}
