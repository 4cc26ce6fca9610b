package org.jiangtai.event;

import org.jiangtai.shared.Failure;

/** Only a draft that nobody outside the team ever heard of is removed; anything else is cancelled. */
public final class NotRemovable extends Failure {

    NotRemovable(String title) {
        super(title);
    }
}
