package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.html.Anchor;

/** The link to the receipt that is printed for people who keep a paper. */
final class Slip {

    private Slip() {}

    /** For whom the code was just made. */
    static Anchor fresh(String trackingCode, String text) {
        return paper("/s/" + trackingCode + "?thanks", text);
    }

    /** By an address without the code, so that it is recorded who looked at it later. */
    static Anchor recorded(long id, String text) {
        return paper("/print/slip/" + id, text);
    }

    private static Anchor paper(String address, String text) {
        var link = new Anchor(address, text);
        link.setTarget("_blank");
        link.setRouterIgnore(true);
        return link;
    }
}
