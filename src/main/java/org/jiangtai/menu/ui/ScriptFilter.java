package org.jiangtai.menu.ui;

import org.jiangtai.menu.ScriptState;
import org.jiangtai.menu.Topic;
import org.jiangtai.shared.Labelled;

/** The topics one looks for by how far their scripts are. */
enum ScriptFilter implements Labelled {
    READY,
    NOT_READY,
    WRITING,
    IN_REVIEW,
    SENT_BACK;

    boolean includes(Topic topic) {
        return switch (this) {
            case READY -> topic.isReady();
            case NOT_READY -> !topic.isReady();
            case WRITING -> topic.openScript() == ScriptState.DRAFT;
            case IN_REVIEW -> topic.openScript() == ScriptState.IN_REVIEW;
            case SENT_BACK -> topic.openScript() == ScriptState.RETURNED;
        };
    }
}
