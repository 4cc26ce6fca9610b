/** The menu of topics and the themes they belong to. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "uikit", "identity", "notification", "shell", "setting"})
package org.jiangtai.menu;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
