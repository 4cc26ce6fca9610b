package org.jiangtai.event;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jiangtai.setting.Setting;
import org.jiangtai.setting.SettingGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How hard each kind of clash is, and from when on it is one. */
@Configuration(proxyBeanMethods = false)
class ClashSettings {

    static final String GROUP = "clash";

    /** How many events a village's people are asked to in one week before it is too much. */
    static final Setting<Integer> EVENTS_A_WEEK = Setting.number("clash.eventsPerWeek", 2, 1, 50);

    /** Whether somebody may organise it so, by kind. */
    static Setting<ClashSeverity> severityOf(ClashKind kind) {
        return Setting.choice("clash." + kind.name(), ClashSeverity.class, kind.usual());
    }

    @Bean
    SettingGroup settingsOfClashes() {
        return SettingGroup.of(Stream.concat(
                        Arrays.stream(ClashKind.values()).map(ClashSettings::severityOf), Stream.of(EVENTS_A_WEEK))
                .toArray(Setting<?>[]::new));
    }
}
