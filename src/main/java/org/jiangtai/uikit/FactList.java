package org.jiangtai.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/** Pairs of what and what it is; what is empty is left out. */
public final class FactList extends DescriptionList {

    public FactList() {
        addClassName("jt-facts");
    }

    public void put(String labelKey, String value) {
        if (!value.isEmpty()) {
            put(labelKey, new Span(value));
        }
    }

    public void put(String labelKey, Component value) {
        add(new Term(getTranslation(labelKey)), new Description(value));
    }
}
