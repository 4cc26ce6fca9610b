package org.jiangtai.suggestion;

import org.jiangtai.shared.Labelled;

/** What a suggestion is about, in the residents' words. */
public enum Category implements Labelled {
    ROADS,
    WATER,
    ENVIRONMENT,
    SAFETY,
    ELDERLY,
    CULTURE,
    SERVICES,
    LECTURES,
    OTHER
}
