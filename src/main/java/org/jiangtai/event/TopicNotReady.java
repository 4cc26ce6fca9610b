package org.jiangtai.event;

import org.jiangtai.shared.Failure;

/** An event is not made public while its topic has no approved script. */
public final class TopicNotReady extends Failure {

    TopicNotReady(String title, String topic) {
        super(title, topic);
    }
}
