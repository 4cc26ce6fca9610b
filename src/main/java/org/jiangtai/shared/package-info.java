/**
 * What every room needs and none owns: names, phone numbers, codes, time, typed failures, texts.
 * It knows nothing of the domain's modules.
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.jiangtai.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
