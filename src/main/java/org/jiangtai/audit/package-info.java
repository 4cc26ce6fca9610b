/** The record of who did what, when, from where, to what, before and after. Only ever added to. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"shared", "uikit", "identity"})
package org.jiangtai.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
