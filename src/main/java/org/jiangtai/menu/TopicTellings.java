package org.jiangtai.menu;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Knows which topics were given. The module that knows of lectures declares a bean. */
public interface TopicTellings {

    /** The lectures on these topics that are over, the first first. */
    List<Telling> of(Collection<Long> topicIds);

    /**
     * A lecture that was given.
     *
     * @param lecturer the name, empty if none was entered
     * @param place where it was, in words
     */
    record Telling(long topicId, String lecturer, String place, Instant startedAt) {}
}
