package org.jiangtai.registration.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.registration.Attendance;
import org.jiangtai.registration.OnePersonService;
import org.jiangtai.registration.Ticket;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.ShortCode;
import org.jiangtai.shared.Texts;
import org.jiangtai.shell.RateLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A resident's tickets across events, for who has nothing but a card of paper. The card alone shows its own ticket; the
 * last four digits of the phone show the others too. Each try counts, and whatever is no code of ours gets one answer.
 */
@Controller
class MyTicketsController {

    /** So few that nobody who finds a card gets to know the digits that open the other tickets. */
    private static final int TRIES_OF_A_CARD = 10;

    private final OnePersonService people;
    private final EventService events;
    private final ObjectProvider<Attendance> attendance;
    private final RateLimit limit;
    private final Texts texts;

    MyTicketsController(
            OnePersonService people,
            EventService events,
            ObjectProvider<Attendance> attendance,
            RateLimit limit,
            Texts texts) {
        this.people = people;
        this.events = events;
        this.attendance = attendance;
        this.limit = limit;
        this.texts = texts;
    }

    /** A ticket with its event. */
    record Line(Ticket ticket, Event event, boolean present) {}

    @GetMapping("/my")
    String field(Model model) {
        return page(model, "", List.of(), null);
    }

    @PostMapping("/my")
    String find(
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "lastFour", defaultValue = "") String lastFour,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        limit.count("my-data", request.getRemoteAddr());
        Optional<ShortCode> parsed = ShortCode.parse(code);
        if (parsed.isPresent() && !lastFour.isBlank()) {
            limit.count("last-four", parsed.get().value(), TRIES_OF_A_CARD, Duration.ofHours(1));
        }
        try {
            List<Line> lines = parsed.map(each -> people.ofCard(each, lastFour)).orElse(List.of()).stream()
                    .map(this::line)
                    .sorted(Comparator.comparing((Line line) -> line.event().startsAt())
                            .reversed())
                    .toList();
            if (!lines.isEmpty()) {
                return page(model, code, lines, null);
            }
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return page(model, code, lines, texts.of("my.unknown"));
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model, code, List.of(), texts.of(invalid));
        }
    }

    private Line line(Ticket ticket) {
        Event event = events.find(ticket.registration().eventId()).orElseThrow(NotFound::new);
        boolean present = Optional.ofNullable(attendance.getIfAvailable())
                .flatMap(door -> door.presentSince(
                        ticket.registration().eventId(), ticket.registration().id()))
                .isPresent();
        return new Line(ticket, event, present);
    }

    private static String page(Model model, String code, List<Line> lines, @Nullable String refusal) {
        model.addAttribute("code", code);
        model.addAttribute("lines", lines);
        model.addAttribute("refusal", refusal);
        return "registration/my";
    }
}
