package org.jiangtai.order;

import org.jiangtai.setting.Setting;
import org.jiangtai.setting.SettingGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clocks of an order (domain page), and from how few stars on somebody calls. */
@Configuration(proxyBeanMethods = false)
class OrderSettings {

    static final String GROUP = "order";

    /** Working days in which an order is reviewed. */
    static final Setting<Integer> REVIEW_DAYS = Setting.number("order.reviewDays", 1, 0, 30);

    /** Hours in which a lecturer accepts. */
    static final Setting<Integer> ACCEPT_HOURS = Setting.number("order.acceptHours", 24, 1, 720);

    /** Days after the lecture in which it is reported. */
    static final Setting<Integer> REPORT_DAYS = Setting.number("order.reportDays", 2, 1, 60);

    /** Days after the report in which it is evaluated. */
    static final Setting<Integer> EVALUATE_DAYS = Setting.number("order.evaluateDays", 7, 1, 90);

    /** Days after the evaluation in which it is put away. */
    static final Setting<Integer> ARCHIVE_DAYS = Setting.number("order.archiveDays", 3, 1, 90);

    /** This many stars or fewer for anything call for a call-back. */
    static final Setting<Integer> CALL_BACK_STARS = Setting.number("order.callBackStars", 2, 1, 4);

    @Bean
    SettingGroup settingsOfOrders() {
        return SettingGroup.of(REVIEW_DAYS, ACCEPT_HOURS, REPORT_DAYS, EVALUATE_DAYS, ARCHIVE_DAYS, CALL_BACK_STARS);
    }
}
