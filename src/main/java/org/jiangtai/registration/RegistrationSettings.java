package org.jiangtai.registration;

import org.jiangtai.setting.Setting;
import org.jiangtai.setting.SettingGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clocks of the waiting list, of seats that are kept for units, and of reminders (domain page). */
@Configuration(proxyBeanMethods = false)
class RegistrationSettings {

    static final String GROUP = "registration";

    /** Hours in which somebody of the waiting list takes a freed seat. */
    static final Setting<Integer> OFFER_HOURS = Setting.number("registration.offerHours", 4, 1, 72);

    /** The same on the day of the event. */
    static final Setting<Integer> OFFER_HOURS_SAME_DAY = Setting.number("registration.offerHoursSameDay", 1, 1, 12);

    /** After how many offers without an answer somebody with a phone leaves the waiting list. */
    static final Setting<Integer> OFFERS_MISSED = Setting.number("registration.offersMissed", 2, 1, 10);

    /** Hours before the start at which seats that were kept for units become open. */
    static final Setting<Integer> HOLD_HOURS = Setting.number("registration.holdHours", 24, 0, 720);

    /** Whether people are reminded the day before. */
    static final Setting<Boolean> REMIND_DAY_BEFORE = Setting.toggle("registration.remindDayBefore", true);

    /** Hours before the start at which people are reminded once more; 0 for not at all. */
    static final Setting<Integer> REMIND_HOURS = Setting.number("registration.remindHours", 2, 0, 12);

    @Bean
    SettingGroup settingsOfRegistration() {
        return SettingGroup.of(
                OFFER_HOURS, OFFER_HOURS_SAME_DAY, OFFERS_MISSED, HOLD_HOURS, REMIND_DAY_BEFORE, REMIND_HOURS);
    }
}
