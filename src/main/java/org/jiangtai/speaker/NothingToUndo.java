package org.jiangtai.speaker;

import org.jiangtai.shared.Failure;

/** The lecturer's path has only its beginning, which is not taken back. */
public final class NothingToUndo extends Failure {

    NothingToUndo(String name) {
        super(name);
    }
}
