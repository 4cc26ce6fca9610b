package org.jiangtai.event;

import org.jiangtai.shared.Failure;

/** Nobody has applied for the event, or it was decided already. */
public final class NotInReview extends Failure {

    NotInReview(String title) {
        super(title);
    }
}
