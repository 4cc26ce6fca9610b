package org.jiangtai.event;

import org.jiangtai.shared.Failure;

/** People have registered, so the event can only be cancelled, which tells them. */
public final class PeopleRegistered extends Failure {

    PeopleRegistered(int people) {
        super(people);
    }
}
