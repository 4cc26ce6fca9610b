package org.jiangtai.setting.ui;

import org.jiangtai.uikit.SubPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calendar of holidays stands beside what other modules have to say about it. */
@Configuration(proxyBeanMethods = false)
class SettingPages {

    @Bean
    SubPage calendarOfHolidays() {
        return new SubPage(SubPage.HOLIDAYS, "holidays.title", HolidaysView.ROUTE, 10, HolidaysView.class);
    }
}
