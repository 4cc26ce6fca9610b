package org.jiangtai.menu.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.jiangtai.menu.ComparedParagraph;
import org.jiangtai.menu.Script;
import org.jiangtai.shared.Moments;

/** Somebody else saved this version in the meantime: shows how the two texts differ, and lets one decide. */
final class OvertakenNote extends Div {

    OvertakenNote(Script stored, List<ComparedParagraph> compared, Moments moments, Runnable overwrite) {
        addClassName("jt-stack");
        var open = new Anchor(
                MenuPages.address(MenuPages.SCRIPT, stored.id()), getTranslation("menu.script.overtaken.open"));
        open.setTarget("_blank");
        var row = new Div(open);
        row.addClassName("jt-row");
        if (stored.state().isEditable()) {
            row.add(new Button(getTranslation("menu.script.overtaken.overwrite"), click -> overwrite.run()));
        }
        var note = new Div(
                new Paragraph(getTranslation(
                        "menu.script.overtaken", stored.authors(), moments.minute(stored.editedAt()), stored.number())),
                row);
        note.addClassName("jt-warning");
        add(note, new ComparedText(compared));
    }
}
