package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.html.Anchor;

/** The link to the receipt that is printed for people who keep a paper. */
final class Slip {

    private Slip() {}

    static Anchor link(String trackingCode, String text) {
        var link = new Anchor("/s/" + trackingCode + "?thanks", text);
        link.setTarget("_blank");
        link.setRouterIgnore(true);
        return link;
    }
}
