package org.jiangtai.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jiangtai.setting.Setting;
import org.jiangtai.setting.SettingGroup;
import org.jiangtai.setting.SettingService;
import org.jiangtai.setting.Settings;
import org.jiangtai.shared.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What a jury usually looks at, how much each counts, and which mark is hoped for. Each trial may have its own. */
@Component
class TrialSettings {

    static final String GROUP = "trial";

    private static final Setting<Integer> PASS_MARK = Setting.number("trial.passMark", 75, 0, 100);
    private static final Setting<Integer> CONTENT = Setting.number("trial.content", 40, 0, 100);
    private static final Setting<Integer> MANNER = Setting.number("trial.manner", 30, 0, 100);
    private static final Setting<Integer> LANGUAGE = Setting.number("trial.language", 20, 0, 100);
    private static final Setting<Integer> TIME = Setting.number("trial.time", 10, 0, 100);

    private final SettingService settings;
    private final Texts texts;

    TrialSettings(SettingService settings, Texts texts) {
        this.settings = settings;
        this.texts = texts;
    }

    int passMark() {
        return settings.read(GROUP).get(PASS_MARK);
    }

    /** The usual criteria in this language; one that counts for nothing is left out. */
    List<Criterion> criteria(Locale locale) {
        Settings now = settings.read(GROUP);
        List<Criterion> criteria = new ArrayList<>();
        criteria.add(new Criterion(texts.in(locale, "speaker.trial.criterion.content"), now.get(CONTENT)));
        criteria.add(new Criterion(texts.in(locale, "speaker.trial.criterion.manner"), now.get(MANNER)));
        criteria.add(new Criterion(texts.in(locale, "speaker.trial.criterion.language"), now.get(LANGUAGE)));
        criteria.add(new Criterion(texts.in(locale, "speaker.trial.criterion.time"), now.get(TIME)));
        criteria.removeIf(criterion -> criterion.weight() == 0);
        return criteria;
    }

    @Configuration(proxyBeanMethods = false)
    static class Declared {

        @Bean
        SettingGroup trialLectureSettings() {
            return SettingGroup.of(PASS_MARK, CONTENT, MANNER, LANGUAGE, TIME);
        }
    }
}
