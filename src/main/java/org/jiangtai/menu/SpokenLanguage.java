package org.jiangtai.menu;

import org.jiangtai.shared.Labelled;

/** What a lecture is given in: standard Chinese or the dialect of the place. */
public enum SpokenLanguage implements Labelled {
    MANDARIN,
    DANYANG
}
