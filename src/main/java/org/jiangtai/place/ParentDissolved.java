package org.jiangtai.place;

import org.jiangtai.shared.Failure;

/** The unit that it lies in was dissolved, so it cannot be there again. */
public final class ParentDissolved extends Failure {

    ParentDissolved(String parent) {
        super(parent);
    }
}
