package org.jiangtai.suggestion.ui;

import com.vaadin.flow.component.html.Anchor;

/** The link to the receipt that is printed for people who keep a paper. */
final class Slip {

    private Slip() {}

    /** For whom the code was just made. */
    static Anchor fresh(String trackingCode, String text) {
        return Papers.link("/s/" + trackingCode + "?thanks", text);
    }

    /** By an address without the code, so that it is recorded who looked at it later. */
    static Anchor recorded(long id, String text) {
        return Papers.link("/print/slip/" + id, text);
    }
}
