package org.jiangtai.followup;

import org.jiangtai.shared.Labelled;

/** What an item comes from. */
public enum ItemKind implements Labelled {
    PROBLEM,
    ASSIGNMENT,
    HAZARD,
    SUGGESTION
}
