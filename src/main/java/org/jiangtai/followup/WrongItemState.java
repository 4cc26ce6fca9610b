package org.jiangtai.followup;

import org.jiangtai.shared.Failure;

/** The step does not lead on from the item's present state: somebody was faster. */
public final class WrongItemState extends Failure {

    WrongItemState(ItemState state) {
        super(state);
    }
}
