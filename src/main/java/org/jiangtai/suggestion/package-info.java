/** What residents suggest, and what became of it. */
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
            "place",
            "event",
            "followup",
            "followup :: ui"
        })
package org.jiangtai.suggestion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
