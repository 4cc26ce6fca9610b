package org.jiangtai.uikit;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** What the signs and colours mean. */
public final class Legend extends UnorderedList {

    public Legend() {
        addClassName("jt-legend");
        getElement().setAttribute("aria-label", getTranslation("uikit.legend"));
    }

    /** A sign in a colour of its own and what it means, in words that are data. */
    public Legend named(String sign, String className, String name) {
        var mark = new Span(sign);
        mark.addClassNames("jt-chip-sign", className);
        add(new ListItem(mark, new Span(name)));
        return this;
    }

    /** A sign and what it means. */
    public Legend with(String sign, String className, String key, Object... arguments) {
        var mark = new Span(sign);
        mark.addClassNames("jt-legend-mark", className);
        add(new ListItem(mark, new Span(getTranslation(key, arguments))));
        return this;
    }
}
