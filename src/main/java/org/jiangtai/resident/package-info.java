/** The people of a unit whom its keeper remembers, and lists of people as others write them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "uikit", "identity", "shell", "privacy", "place"})
package org.jiangtai.resident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
