/** What somebody must put right or do: from the problem that was found to its closing, with deadlines that are kept. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "uikit", "identity", "notification", "shell", "setting", "place"})
package org.jiangtai.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
