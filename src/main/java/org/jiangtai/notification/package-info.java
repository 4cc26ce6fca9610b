/** Messages to people: a port, and adapters that write to the console or a file. Wording is neutral, numbers masked. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"shared"})
package org.jiangtai.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
