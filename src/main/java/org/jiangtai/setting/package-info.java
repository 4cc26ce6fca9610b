/** What a person may set instead of a programmer: each module's numbers and choices, and the calendar of working days. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"shared", "uikit", "identity", "shell"})
package org.jiangtai.setting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
