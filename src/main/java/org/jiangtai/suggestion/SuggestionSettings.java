package org.jiangtai.suggestion;

import org.jiangtai.setting.Setting;
import org.jiangtai.setting.SettingGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** By when a suggestion is taken on; from its assignment on the deadlines of items hold. */
@Configuration(proxyBeanMethods = false)
class SuggestionSettings {

    /** Working days in which a suggestion is taken on and handed to whom it concerns. */
    static final Setting<Integer> ACCEPT_DAYS = Setting.number("suggestion.acceptDays", 3, 0, 30);

    /** Whom people ask who hold a receipt in their hand and no phone: an office and its number. */
    static final Setting<String> WHERE_TO_ASK = Setting.text("suggestion.whereToAsk", 60);

    @Bean
    SettingGroup settingsOfSuggestions() {
        return SettingGroup.of(ACCEPT_DAYS, WHERE_TO_ASK);
    }
}
