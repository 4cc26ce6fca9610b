package org.jiangtai.checkin.ui;

import org.jiangtai.uikit.SubPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages of an event's door are. */
@Configuration(proxyBeanMethods = false)
class DoorPages {

    static final String DOOR = "events/:id/door";
    static final String ATTENDANCE = "events/:id/attendance";
    static final String PAPER = "events/:id/paper";
    static final String CASES = "events/:id/cases";

    @Bean
    SubPage eventDoor() {
        return new SubPage("event", "attendance.tab", DOOR, 30, DoorView.class);
    }

    @Bean
    SubPage eventAttendance() {
        return new SubPage("event", "attendance.report.tab", ATTENDANCE, 40, AttendanceView.class);
    }

    @Bean
    SubPage eventPaper() {
        return new SubPage("event", "paper.tab", PAPER, 50, PaperView.class);
    }

    @Bean
    SubPage eventCases() {
        return new SubPage("event", "case.tab", CASES, 60, CasesView.class);
    }
}
