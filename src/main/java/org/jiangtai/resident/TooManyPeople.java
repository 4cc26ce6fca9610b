package org.jiangtai.resident;

import org.jiangtai.shared.Failure;

/** A list holds more people than are read at once. */
public final class TooManyPeople extends Failure {

    public TooManyPeople(int most) {
        super(most);
    }
}
