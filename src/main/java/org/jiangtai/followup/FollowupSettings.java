package org.jiangtai.followup;

import org.jiangtai.setting.Setting;
import org.jiangtai.setting.SettingGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The deadlines of items and the ladder that follows them (domain page), all in working days. */
@Configuration(proxyBeanMethods = false)
class FollowupSettings {

    static final String GROUP = "followup";

    static final Setting<Integer> QUESTION_DAYS = Setting.number("followup.questionDays", 3, 0, 90);

    static final Setting<Integer> COMPLAINT_DAYS = Setting.number("followup.complaintDays", 13, 0, 250);

    static final Setting<Integer> URGENT_DAYS = Setting.number("followup.urgentDays", 0, 0, 10);

    /** How long before the deadline the unit is reminded. */
    static final Setting<Integer> REMIND_DAYS = Setting.number("followup.remindDays", 1, 0, 30);

    static final Setting<Integer> BLUE_DAYS = Setting.number("followup.blueDays", 1, 1, 30);

    static final Setting<Integer> YELLOW_DAYS = Setting.number("followup.yellowDays", 5, 1, 60);

    static final Setting<Integer> RED_DAYS = Setting.number("followup.redDays", 10, 1, 120);

    /** How much more time may be asked for at once. */
    static final Setting<Integer> MOST_EXTENSION_DAYS = Setting.number("followup.mostExtensionDays", 20, 1, 250);

    /** Whether who says that it is done shows a picture, or says why there is none. */
    static final Setting<Boolean> AFTER_PICTURE = Setting.toggle("followup.afterPicture", true);

    @Bean
    SettingGroup settingsOfFollowUp() {
        return SettingGroup.of(
                QUESTION_DAYS,
                COMPLAINT_DAYS,
                URGENT_DAYS,
                REMIND_DAYS,
                BLUE_DAYS,
                YELLOW_DAYS,
                RED_DAYS,
                MOST_EXTENSION_DAYS,
                AFTER_PICTURE);
    }
}
