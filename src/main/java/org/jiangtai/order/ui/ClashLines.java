package org.jiangtai.order.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jiangtai.event.Clash;

/** What does not fit, one sentence each, with a way to the other event for whoever plans. */
final class ClashLines extends UnorderedList {

    ClashLines(List<Clash> clashes, boolean withEvents) {
        addClassName("jt-order-clashes");
        clashes.forEach(clash -> add(line(clash, withEvents)));
    }

    private ListItem line(Clash clash, boolean withEvents) {
        var item = new ListItem(
                new Span(getTranslation(clash.messageKey(), clash.arguments().toArray())));
        if (withEvents && clash.otherEventId() != null) {
            var other = new Anchor("events/" + clash.otherEventId(), getTranslation("order.clash.other"));
            other.setTarget("_blank");
            item.add(new Span(" "), other);
        }
        return item;
    }
}
