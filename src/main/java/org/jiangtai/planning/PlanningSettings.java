package org.jiangtai.planning;

import org.jiangtai.setting.Setting;
import org.jiangtai.setting.SettingGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a season is, and what every place should get of it. */
@Configuration(proxyBeanMethods = false)
class PlanningSettings {

    static final String GROUP = "planning";

    static final Setting<Integer> SEASON_WEEKS = Setting.number("planning.seasonWeeks", 13, 4, SeasonSpan.MOST_WEEKS);

    /** Lectures that each village and community should get of each theme in a season; 0 asks for none. */
    static final Setting<Integer> PER_THEME = Setting.number("planning.perThemeAndPlace", 1, 0, 20);

    @Bean
    SettingGroup settingsOfPlanning() {
        return SettingGroup.of(SEASON_WEEKS, PER_THEME);
    }
}
