/** Stories that residents tell: found, verified, written up, reviewed, and with their tellers' consent told again. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "uikit", "identity", "shell", "privacy", "setting", "place", "menu", "speaker"
        })
package org.jiangtai.story;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
