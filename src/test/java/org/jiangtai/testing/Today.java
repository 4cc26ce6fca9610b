package org.jiangtai.testing;

import java.time.LocalDate;
import java.time.ZoneId;

/** The day that it is where the program is used, whatever zone the machine is in. */
public final class Today {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Today() {}

    public static LocalDate date() {
        return LocalDate.now(ZONE);
    }
}
