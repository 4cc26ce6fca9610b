package org.jiangtai.event.ui;

import org.jiangtai.shared.NotFound;

/** Numbers as they stand in addresses. */
final class Ids {

    private Ids() {}

    /**
     * The id in an address.
     *
     * @throws NotFound if it is no number, as somebody may have typed it
     */
    static long parse(String typed) {
        try {
            return Long.parseLong(typed);
        } catch (NumberFormatException notANumber) {
            throw new NotFound();
        }
    }
}
