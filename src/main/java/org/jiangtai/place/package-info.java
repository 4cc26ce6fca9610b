/** The tree of units and their venues. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "uikit", "identity", "notification", "shell", "setting"})
package org.jiangtai.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
