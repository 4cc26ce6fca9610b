/** What is kept of people: how long, to what they agreed, and what they can do about it. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"shared", "uikit", "identity", "shell"})
package org.jiangtai.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
