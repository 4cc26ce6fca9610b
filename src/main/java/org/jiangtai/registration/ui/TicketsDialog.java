package org.jiangtai.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jiangtai.registration.Registration;
import org.jiangtai.shared.ShortCode;

/** What to hand to people who have just been put down: their codes, and the page to print. */
class TicketsDialog extends Dialog {

    TicketsDialog(List<Registration> fresh) {
        setHeaderTitle(getTranslation("registration.tickets.title"));
        var lines = new UnorderedList();
        for (Registration row : fresh) {
            String code = new ShortCode(row.shortCode()).grouped();
            lines.add(new ListItem(
                    switch (row.state()) {
                        case WAITING ->
                            getTranslation("registration.tickets.waiting", row.maskedName(), code, row.waitingNumber());
                        case APPLIED -> getTranslation("registration.tickets.applied", row.maskedName(), code);
                        default -> getTranslation("registration.tickets.seated", row.maskedName(), code);
                    }));
        }
        var print = new Anchor("/print/ticket/" + fresh.getFirst().id(), getTranslation("registration.tickets.print"));
        print.setTarget("_blank");
        print.setRouterIgnore(true);
        add(lines, new Paragraph(print));
        getFooter().add(new Button(getTranslation("action.close"), click -> close()));
    }
}
