package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.html.Anchor;

/** Links to pages that are printed. */
final class Papers {

    private Papers() {}

    static Anchor link(String address, String text) {
        var link = new Anchor(address, text);
        link.setTarget("_blank");
        link.setRouterIgnore(true);
        return link;
    }
}
