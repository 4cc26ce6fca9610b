/** The frame of both faces: layout, menu, home page, error pages, language and elder mode. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"shared", "uikit", "identity"})
package org.jiangtai.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
