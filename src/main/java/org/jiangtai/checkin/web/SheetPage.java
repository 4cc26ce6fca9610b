package org.jiangtai.checkin.web;

import jakarta.servlet.http.HttpServletResponse;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import org.jiangtai.checkin.AttendanceLine;
import org.jiangtai.checkin.AttendanceService;
import org.jiangtai.event.EventService;
import org.jiangtai.registration.RosterService;
import org.jiangtai.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in sheet on paper, for a hall without any device; what stands on it is entered afterwards. */
@Controller
class SheetPage {

    private static final int EMPTY_LINES = 10;

    private final AttendanceService attendance;
    private final RosterService roster;
    private final EventService events;

    SheetPage(AttendanceService attendance, RosterService roster, EventService events) {
        this.attendance = attendance;
        this.roster = roster;
        this.events = events;
    }

    @GetMapping("/print/sheet/{eventId}")
    String sheet(
            @PathVariable("eventId") long eventId,
            @RequestParam(name = "list", defaultValue = "0") int list,
            Model model,
            HttpServletResponse response) {
        Discreet.mark(response);
        events.require(eventId);
        model.addAttribute("event", events.find(eventId).orElseThrow(NotFound::new));
        // By unit, so that each finds its own people together; the number stays what it is without.
        model.addAttribute(
                "lines",
                attendance.sheet(eventId, list).stream()
                        .sorted(Comparator.comparing(AttendanceLine::unit, Collator.getInstance(Locale.CHINA))
                                .thenComparingInt(AttendanceLine::number))
                        .toList());
        model.addAttribute("names", roster.namesForPaper(eventId));
        model.addAttribute("emptyLines", EMPTY_LINES);
        return "checkin/sheet";
    }
}
