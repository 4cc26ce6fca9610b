/** The lecturers: what they speak on, in which language, and when they cannot. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "uikit", "identity", "notification", "shell", "setting", "place", "menu"})
package org.jiangtai.speaker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
