package org.jiangtai.followup;

import org.jiangtai.shared.Labelled;

/** How grave it is. */
public enum Severity implements Labelled {
    ORDINARY,
    SERIOUS
}
