package org.jiangtai.story;

import org.jiangtai.shared.Failure;

/** Somebody else has saved a version since the one that was read. */
public final class TextOvertaken extends Failure {

    TextOvertaken(int number) {
        super(number);
    }
}
