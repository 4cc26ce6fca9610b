package org.jiangtai.event.web;

import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.shared.NotFound;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One event for the calendar of a phone. */
@Controller
class CalendarFileController {

    private final EventService events;
    private final CalendarText text;

    CalendarFileController(EventService events, CalendarText text) {
        this.events = events;
        this.text = text;
    }

    @GetMapping("/e/{code}.ics")
    ResponseEntity<String> file(@PathVariable String code) {
        Event event = events.findPublic(code).orElseThrow(NotFound::new);
        var headers = new HttpHeaders();
        headers.setContentType(CalendarText.TYPE);
        headers.setContentDisposition(
                ContentDisposition.attachment().filename(code + ".ics").build());
        return ResponseEntity.ok().headers(headers).body(text.single(event));
    }
}
