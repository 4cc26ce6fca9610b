package org.jiangtai.shared;

import java.time.Duration;
import java.time.Instant;

/**
 * How long something that tells of people is kept, and how it goes. The module that keeps it declares a bean; the list
 * of all rules stands on the privacy page, and the nightly job follows it.
 *
 * <p>The texts stand in the bundles under {@code retention.<name>.what}, {@code .why} and {@code .then}.
 */
public interface RetentionRule {

    /** The rule's name, one word: {@code contacts}. It stays the same for ever, as the record knows it. */
    String name();

    /** The key of what is kept. */
    String whatKey();

    /** The key of what it is kept for, and from when the time counts. */
    String whyKey();

    /** The key of what happens when the time is over. */
    String thenKey();

    /** How long it is kept. */
    Duration kept();

    /** How many would go if the job ran at this moment and had never run before. */
    long due(Instant at);

    /**
     * Lets all of it go whose time is over, in parts that each are a transaction of their own, so that a run that was
     * cut short goes on the next night.
     *
     * @return how many went
     */
    long forget(Instant now);
}
