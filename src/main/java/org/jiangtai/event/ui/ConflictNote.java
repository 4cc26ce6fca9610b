package org.jiangtai.event.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jiangtai.event.Event;
import org.jiangtai.shared.Moments;

/** Somebody else saved the event while it was being filled in: shows what stands there now and lets one decide. */
final class ConflictNote extends Div {

    ConflictNote(Event stored, Moments moments, Runnable overwrite) {
        addClassNames("jt-warning", "jt-conflict");
        var open = new Anchor(EventPages.addressOf(stored.id()), getTranslation("event.conflict.open"));
        open.setTarget("_blank");
        var row = new Div(open, new Button(getTranslation("event.conflict.overwrite"), click -> overwrite.run()));
        row.addClassName("jt-row");
        add(
                new Paragraph(getTranslation(
                        "event.conflict.text",
                        stored.title(),
                        moments.span(stored.startsAt(), stored.endsAt()),
                        stored.venueName(),
                        stored.capacity())),
                row);
    }
}
