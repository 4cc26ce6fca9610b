package org.jiangtai.followup;

import org.jiangtai.shared.Labelled;

/** Whether a picture shows what was found, or what was made of it. */
public enum EvidenceKind implements Labelled {
    BEFORE,
    AFTER
}
