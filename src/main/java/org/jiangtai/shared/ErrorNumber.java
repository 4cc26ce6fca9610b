package org.jiangtai.shared;

import java.util.UUID;
import org.slf4j.Logger;

/** What stands for an error that nobody expected: a person reads it out, and the log knows the rest. */
public final class ErrorNumber {

    private static final int LENGTH = 8;

    private ErrorNumber() {}

    /**
     * Notes an error in the log under a fresh number.
     *
     * @param where it happened, in words for whoever reads the log
     * @return the number, for the person
     */
    public static String noted(Logger log, String where, Throwable error) {
        String number = UUID.randomUUID().toString().substring(0, LENGTH);
        log.error("Error {} {}", number, where, error);
        return number;
    }
}
