package org.jiangtai.order.ui;

import org.jiangtai.order.Candidate;
import org.jiangtai.shared.Labelled;

/** How well a lecturer fits an order, in a word. */
enum CandidateFit implements Labelled {
    FITS,
    WITH_REASON,
    DECLINED,
    NOT;

    static CandidateFit of(Candidate one) {
        if (!one.fits()) {
            return NOT;
        }
        if (one.unwilling()) {
            return DECLINED;
        }
        return one.best().clashes().isEmpty() ? FITS : WITH_REASON;
    }
}
