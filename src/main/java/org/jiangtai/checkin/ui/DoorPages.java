package org.jiangtai.checkin.ui;

import org.jiangtai.uikit.SubPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where an event's page of the door is. */
@Configuration(proxyBeanMethods = false)
class DoorPages {

    static final String DOOR = "events/:id/door";

    @Bean
    SubPage eventDoor() {
        return new SubPage("event", "attendance.tab", DOOR, 30, DoorView.class);
    }
}
