package org.jiangtai.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import org.jiangtai.planning.rota.RotaLack;
import org.jiangtai.planning.rota.RotaRun;
import org.jiangtai.planning.rota.RotaState;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.StatusBadge;
import org.jiangtai.uikit.StatusBadge.Tone;

/** What a rota says in a few words. */
final class RotaWords {

    private static final int MOST_NAMED = 8;

    private RotaWords() {}

    static StatusBadge badge(RotaState state) {
        return new StatusBadge(
                state,
                switch (state) {
                    case READY, APPLIED -> Tone.GOOD;
                    case SET_UP, WAITING, RUNNING -> Tone.CALM;
                    case STOPPED -> Tone.ATTENTION;
                    case BROKEN_OFF -> Tone.BAD;
                });
    }

    /** What a file of it is called by: its name, and when it begins where the name does not say so. */
    static String file(RotaRun run, Moments moments) {
        String begins = moments.day(run.setup().span().monday());
        return run.name().contains(begins) ? run.name() : run.name() + " " + begins;
    }

    /** What is missing, in a sentence; of many names only the first are said. */
    static String sentence(Component where, RotaLack lack, Moments moments) {
        Locale locale = UI.getCurrentOrThrow().getLocale();
        String about = lack.day() == null ? names(where, lack.names(locale)) : moments.shortDay(lack.day(), locale);
        return where.getTranslation(lack.messageKey(), about, lack.count(), lack.most());
    }

    static String names(Component where, List<String> names) {
        String named = String.join(
                where.getTranslation("list.separator"),
                names.stream().limit(MOST_NAMED).toList());
        return names.size() <= MOST_NAMED ? named : where.getTranslation("rota.andMore", named, names.size());
    }
}
