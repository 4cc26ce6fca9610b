package org.jiangtai.identity;

import org.jiangtai.shared.Labelled;

/** What a person may do; held for a unit and all that lies below it. */
public enum Role implements Labelled {
    ORGANISER,
    KEEPER,
    HANDLER,
    LECTURER,
    REVIEWER,
    AUDITOR,
    ADMINISTRATOR;

    /** The names for {@code @RolesAllowed}, which takes constants only. */
    public static final class Named {
        public static final String ORGANISER = "ORGANISER";
        public static final String KEEPER = "KEEPER";
        public static final String HANDLER = "HANDLER";
        public static final String LECTURER = "LECTURER";
        public static final String REVIEWER = "REVIEWER";
        public static final String AUDITOR = "AUDITOR";
        public static final String ADMINISTRATOR = "ADMINISTRATOR";

        private Named() {}
    }
}
