/** The demo season: real places, invented people, made from a fixed seed around today. Nobody uses it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "uikit",
            "identity",
            "notification",
            "shell",
            "place",
            "menu",
            "speaker",
            "event",
            "order",
            "registration",
            "checkin",
            "followup",
            "suggestion",
            "story",
            "privacy",
            "resident"
        })
package org.jiangtai.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
