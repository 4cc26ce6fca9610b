package org.jiangtai.planning.ui;

import org.jiangtai.uikit.SubPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says that the season has a page for its workbook. */
@Configuration(proxyBeanMethods = false)
class SeasonSheetPage {

    static final String ROUTE = "season/excel";

    @Bean
    SubPage seasonSheet() {
        return new SubPage(SubPage.SEASON, "planning.excel", ROUTE, 70, SeasonSheetView.class);
    }
}
