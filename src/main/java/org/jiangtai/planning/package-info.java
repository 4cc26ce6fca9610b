/** The season as a whole: as a workbook out and in, and as what an organiser looks at to plan it. */
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
            "speaker",
            "event",
            "order"
        })
package org.jiangtai.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
