/** One person for one event: registering, the waiting list, the ticket. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "uikit",
            "identity",
            "notification",
            "shell",
            "privacy",
            "setting",
            "event",
            "place",
            "resident",
            "resident :: ui"
        })
package org.jiangtai.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
