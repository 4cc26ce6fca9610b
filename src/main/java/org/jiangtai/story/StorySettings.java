package org.jiangtai.story;

import org.jiangtai.setting.Setting;
import org.jiangtai.setting.SettingGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long a teller can sign by a link that was handed over. */
@Configuration(proxyBeanMethods = false)
class StorySettings {

    static final Setting<Integer> LINK_HOURS = Setting.number("story.linkHours", 24, 1, 168);

    @Bean
    SettingGroup settingsOfStories() {
        return SettingGroup.of(LINK_HOURS);
    }
}
