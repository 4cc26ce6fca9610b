package org.jiangtai.suggestion;

import org.jiangtai.shared.Labelled;

/** What people do with a text for the public. */
public enum ReviewKind implements Labelled {
    SUBMITTED,
    RETURNED,
    APPROVED,
    WITHDRAWN
}
