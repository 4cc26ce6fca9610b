package org.jiangtai.event.ui;

import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.event.EventState;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.uikit.StatusBadge;
import org.jiangtai.uikit.StatusBadge.Tone;
import org.jiangtai.uikit.SubPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where an event's pages are, and what they have in common. */
@Configuration(proxyBeanMethods = false)
class EventPages {

    /** The address pattern of an event's own page, which the tabs of all its pages know it by. */
    static final String DATA = "events/:id";

    static final String TEAM = "events/:id/team";

    static final String CALENDAR = "events";

    static final String LIST = "events/list";

    static final String APPROVALS = "events/approvals";

    static final String TEMPLATES = "events/templates";

    static final String RELEASES = "events/releases";

    static final String RELEASE = "events/releases/:number";

    @Bean
    SubPage seasonCalendar() {
        return new SubPage(SubPage.SEASON, "event.calendar", CALENDAR, 10, CalendarView.class);
    }

    @Bean
    SubPage seasonList() {
        return new SubPage(SubPage.SEASON, "event.list", LIST, 20, EventListView.class);
    }

    @Bean
    SubPage seasonApprovals() {
        return new SubPage(SubPage.SEASON, "approval.list", APPROVALS, 55, ApprovalsView.class);
    }

    @Bean
    SubPage seasonReleases() {
        return new SubPage(SubPage.SEASON, "event.release.menu", RELEASES, 60, ReleasesView.class);
    }

    @Bean
    SubPage eventData() {
        return new SubPage("event", "event.tab.data", DATA, 10, EventView.class);
    }

    @Bean
    SubPage eventTeam() {
        return new SubPage("event", "event.tab.team", TEAM, 90, EventTeamView.class);
    }

    /** The address of an event's page below {@code /desk/}. */
    static String addressOf(long id) {
        return DATA.replace(":id", Long.toString(id));
    }

    /** Whether the signed-in person may read events at all; the home page is open to others too. */
    static boolean mayRead(CurrentPerson current) {
        return current.may(EventService.class, "between");
    }

    static StatusBadge badge(Event event) {
        return new StatusBadge(event.state(), tone(event.state()));
    }

    private static Tone tone(EventState state) {
        return switch (state) {
            case OPEN, RUNNING -> Tone.GOOD;
            case FULL, CLOSED, DRAFT, IN_REVIEW -> Tone.ATTENTION;
            case CANCELLED -> Tone.BAD;
            case APPROVED, ENDED, ARCHIVED -> Tone.CALM;
        };
    }
}
