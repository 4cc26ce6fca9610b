/** What people gather for: its time and venue, its seats, its clashes, the calendar and what the public sees. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "uikit",
            "identity",
            "notification",
            "shell",
            "setting",
            "place",
            "menu",
            "speaker"
        })
package org.jiangtai.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
