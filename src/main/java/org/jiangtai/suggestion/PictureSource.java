package org.jiangtai.suggestion;

/** Where a picture comes from. */
public enum PictureSource {
    /** The author sent it. */
    PHOTO,
    /** The office took it for the follow-up item. */
    EVIDENCE
}
