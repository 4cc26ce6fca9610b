/** The door: entries, device links, the code on the wall, attendance. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "uikit",
            "identity",
            "notification",
            "shell",
            "setting",
            "privacy",
            "registration",
            "event",
            "place"
        })
package org.jiangtai.checkin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
