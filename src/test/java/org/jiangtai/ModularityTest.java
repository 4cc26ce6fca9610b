package org.jiangtai;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    /** The arrows between the rooms are the ones that each room's package-info draws, and there are no circles. */
    @Test
    void modulesUseOnlyWhatTheyMay() {
        ApplicationModules.of(JiangtaiApplication.class).verify();
    }
}
