package org.jiangtai.followup.ui;

import org.jiangtai.uikit.SubPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where other pages lead to the ledger's. */
@Configuration(proxyBeanMethods = false)
class FollowupPages {

    @Bean
    SubPage dueDatesThatHolidaysMoved() {
        return new SubPage(SubPage.HOLIDAYS, "item.moved.title", MovedView.ROUTE, 20, MovedView.class);
    }
}
