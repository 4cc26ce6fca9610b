package org.jiangtai.suggestion;

/** What a person says of a row that could be taken or not. */
public enum RowChoice {
    NONE,
    LEFT_OUT,
    /** It is taken though the same is there already. */
    ANYHOW
}
