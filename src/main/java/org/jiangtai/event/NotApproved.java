package org.jiangtai.event;

import org.jiangtai.shared.Failure;

/** An event that is not approved, or whose change is not, is not made public. */
public final class NotApproved extends Failure {

    NotApproved(String title) {
        super(title);
    }
}
