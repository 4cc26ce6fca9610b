package org.jiangtai.order.ui;

import org.jiangtai.shared.Labelled;

/** What an order asks for. */
enum OrderKind implements Labelled {
    /** A topic that stands there to be ordered. */
    MENU,
    /** What somebody would like to hear, in words. */
    WISH
}
