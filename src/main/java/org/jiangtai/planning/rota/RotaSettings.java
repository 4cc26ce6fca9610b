package org.jiangtai.planning.rota;

import java.time.LocalTime;
import org.jiangtai.setting.Setting;
import org.jiangtai.setting.SettingGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When lectures of a rota are, and what a new run begins with. */
@Configuration(proxyBeanMethods = false)
class RotaSettings {

    static final String GROUP = "rota";

    static final Setting<LocalTime> MORNING_FROM = Setting.time("rota.morningFrom", LocalTime.of(9, 0));
    static final Setting<LocalTime> MORNING_TO = Setting.time("rota.morningTo", LocalTime.of(11, 0));
    static final Setting<LocalTime> AFTERNOON_FROM = Setting.time("rota.afternoonFrom", LocalTime.of(14, 30));
    static final Setting<LocalTime> AFTERNOON_TO = Setting.time("rota.afternoonTo", LocalTime.of(16, 30));
    static final Setting<LocalTime> EVENING_FROM = Setting.time("rota.eveningFrom", LocalTime.of(19, 0));
    static final Setting<LocalTime> EVENING_TO = Setting.time("rota.eveningTo", LocalTime.of(21, 0));
    static final Setting<Integer> PEOPLE = Setting.number("rota.people", 50, 1, RotaSetup.MOST_PEOPLE);
    static final Setting<Integer> HOME_LIMIT = Setting.number("rota.homeLimit", 180, 1, RotaSetup.FARTHEST);
    /** What a change of what was released costs, in minutes of driving. */
    static final Setting<Integer> CHANGE = Setting.number("rota.change", 240, 0, 10_000);

    static final Setting<Integer> SECONDS = Setting.number("rota.seconds", 60, 1, RotaSetup.LONGEST);

    @Bean
    SettingGroup settingsOfTheRota() {
        return SettingGroup.of(
                MORNING_FROM,
                MORNING_TO,
                AFTERNOON_FROM,
                AFTERNOON_TO,
                EVENING_FROM,
                EVENING_TO,
                PEOPLE,
                HOME_LIMIT,
                SECONDS,
                CHANGE);
    }
}
