package org.jiangtai.story;

/** What somebody is to a story. */
enum StoryParty {
    /** An organiser. */
    CENTRE,
    /** The keeper of its place. */
    KEEPER,
    /** The lecturer who heard it or found it. */
    LECTURER,
    /** A reviewer who wrote nothing of it. */
    REVIEWER
}
