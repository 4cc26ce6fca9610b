package org.jiangtai.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.jiangtai.audit.AuditService;
import org.jiangtai.audit.ChainReport;

/** Looks over the chain of seals and says in a sentence whether it is whole. */
final class ChainDialog extends Dialog {

    ChainDialog(AuditService audit) {
        setHeaderTitle(getTranslation("audit.check"));
        ChainReport report = audit.check(seen -> {});
        var verdict = new Div(getTranslation(
                report.isSound() ? "audit.check.sound" : "audit.check.unsound",
                report.sealed(),
                report.faults().size()));
        verdict.addClassName(report.isSound() ? "jt-record-sound" : "jt-warning");
        add(verdict);
        if (report.unsealed() > 0) {
            add(new Paragraph(getTranslation("audit.check.unsealed", report.unsealed())));
        }
        var list = new UnorderedList();
        report.faults()
                .forEach(fault -> list.add(new ListItem(getTranslation(
                        "audit.check.fault",
                        getTranslation(fault.kind().labelKey()),
                        fault.position(),
                        fault.line()))));
        add(list);
        getFooter().add(new Button(getTranslation("action.close"), click -> close()));
    }
}
