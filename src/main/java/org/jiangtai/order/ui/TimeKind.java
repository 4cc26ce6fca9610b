package org.jiangtai.order.ui;

import java.util.Arrays;
import org.jiangtai.shared.Labelled;
import org.jiangtai.speaker.DayPart;

/** How exactly a time is wished. */
enum TimeKind implements Labelled {
    MORNING(DayPart.MORNING),
    AFTERNOON(DayPart.AFTERNOON),
    EVENING(DayPart.EVENING),
    ANY(DayPart.WHOLE_DAY),
    /** At an hour that is named. */
    AT(DayPart.WHOLE_DAY);

    private final DayPart part;

    TimeKind(DayPart part) {
        this.part = part;
    }

    DayPart part() {
        return part;
    }

    static TimeKind of(DayPart part) {
        return Arrays.stream(values())
                .filter(kind -> kind.part == part)
                .findFirst()
                .orElse(ANY);
    }
}
