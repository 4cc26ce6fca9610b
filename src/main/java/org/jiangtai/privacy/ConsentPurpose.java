package org.jiangtai.privacy;

import org.jiangtai.shared.Labelled;

/** What people are asked to agree to, each with a text of its own. */
public enum ConsentPurpose implements Labelled {
    REGISTRATION,
    GUARDIAN,
    SUGGESTION,
    /** To be remembered by the unit, so that nobody has to ask again. */
    RESIDENT,
    /** What somebody told may be written up, shown and told again. */
    STORY
}
