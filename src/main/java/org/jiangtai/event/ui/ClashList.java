package org.jiangtai.event.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jiangtai.event.Clash;

/** What clashes with what, one sentence each, with a way to the other event. */
final class ClashList extends UnorderedList {

    ClashList(List<Clash> clashes) {
        addClassName("jt-clashes");
        clashes.forEach(clash -> add(line(clash)));
    }

    private ListItem line(Clash clash) {
        boolean hard = clash.blocks();
        var kind = new Span(getTranslation(clash.kind().labelKey()));
        kind.addClassName("jt-clash-kind");
        var line = new ListItem(
                kind,
                new Span(getTranslation(clash.messageKey(), clash.arguments().toArray())));
        line.addClassNames("jt-clash", hard ? "jt-clash-hard" : "jt-clash-soft");
        if (clash.otherEventId() != null) {
            var other = new Anchor(EventPages.addressOf(clash.otherEventId()), getTranslation("event.clash.other"));
            // In a page of its own, so that nothing typed is lost.
            other.setTarget("_blank");
            line.add(other);
        }
        return line;
    }
}
