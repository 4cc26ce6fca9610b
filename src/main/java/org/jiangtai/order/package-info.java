/** Lectures by order: a unit's wish, from the form over review, dispatch and the lecture itself to its evaluation. */
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
            "event"
        })
package org.jiangtai.order;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
