package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.html.DescriptionList;

/** Pairs of what and what it is; what is empty is left out. */
final class Facts extends DescriptionList {

    Facts() {
        addClassName("jt-suggestion-facts");
    }

    void put(String labelKey, String value) {
        if (!value.isEmpty()) {
            add(new Term(getTranslation(labelKey)), new Description(value));
        }
    }
}
