package org.jiangtai.planning.ui;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jiangtai.planning.LecturerLoad;
import org.jiangtai.shared.Labelled;

/** In which order the lecturers stand. */
enum LoadOrder implements Labelled {
    MOST,
    LEAST,
    NAME;

    List<LecturerLoad> sort(List<LecturerLoad> loads) {
        Collator collator = Collator.getInstance(Locale.CHINA);
        Comparator<LecturerLoad> byTotal = Comparator.comparing(LecturerLoad::total);
        return loads.stream()
                .sorted(
                        switch (this) {
                            case MOST -> byTotal.reversed();
                            case LEAST -> byTotal;
                            case NAME -> (a, b) -> collator.compare(a.name(), b.name());
                        })
                .toList();
    }
}
