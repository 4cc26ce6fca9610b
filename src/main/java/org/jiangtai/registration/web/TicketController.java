package org.jiangtai.registration.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.event.EventState;
import org.jiangtai.registration.Attendance;
import org.jiangtai.registration.Registration;
import org.jiangtai.registration.RegistrationService;
import org.jiangtai.registration.RegistrationState;
import org.jiangtai.registration.SeatOfferService;
import org.jiangtai.registration.Ticket;
import org.jiangtai.registration.TicketDoor;
import org.jiangtai.registration.TicketService;
import org.jiangtai.registration.TicketSteps;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.QrSvg;
import org.jiangtai.shared.ShortCode;
import org.jiangtai.shared.Texts;
import org.jiangtai.shell.RateLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The ticket: the code that opens the door, and the way to give it back. */
@Controller
class TicketController {

    private static final Set<EventState> TO_COME =
            Set.of(EventState.APPROVED, EventState.OPEN, EventState.FULL, EventState.CLOSED);

    private final TicketService tickets;
    private final SeatOfferService offers;
    private final RegistrationService registrations;
    private final EventService events;
    private final ObjectProvider<Attendance> attendance;
    private final ObjectProvider<TicketDoor> door;
    private final RateLimit limit;
    private final Texts texts;
    private final String baseUrl;

    TicketController(
            TicketService tickets,
            SeatOfferService offers,
            RegistrationService registrations,
            EventService events,
            ObjectProvider<Attendance> attendance,
            ObjectProvider<TicketDoor> door,
            RateLimit limit,
            Texts texts,
            @Value("${jiangtai.base-url}") String baseUrl) {
        this.tickets = tickets;
        this.offers = offers;
        this.registrations = registrations;
        this.events = events;
        this.attendance = attendance;
        this.door = door;
        this.limit = limit;
        this.texts = texts;
        this.baseUrl = baseUrl;
    }

    /**
     * One person's part of the page.
     *
     * @param offerUntil until when an offered seat waits for an answer; null if none is offered or it waits for the door
     * @param qr null where the code opens no door, or not yet
     */
    record Card(
            String name,
            String token,
            String shortCode,
            RegistrationState state,
            int waitingNumber,
            long waitingAhead,
            @Nullable Instant presentSince,
            @Nullable Instant offerUntil,
            String reason,
            @Nullable String qr,
            TicketSteps steps) {}

    @GetMapping("/t/{token}")
    String ticket(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        return show(tickets.family(token), request, response, model);
    }

    /** All tickets of those who were put down together, by the one code that opens each of them. */
    @GetMapping("/f/{party}")
    String family(@PathVariable String party, HttpServletRequest request, HttpServletResponse response, Model model) {
        return show(tickets.familyOf(party), request, response, model);
    }

    private String show(List<Ticket> family, HttpServletRequest request, HttpServletResponse response, Model model) {
        Registration first = family.getFirst().registration();
        Event event = events.find(first.eventId()).orElseThrow(NotFound::new);
        RememberedTickets.add(
                request,
                response,
                family.stream().map(ticket -> ticket.registration().token()).toList());
        List<Card> cards = family.stream().map(this::card).toList();
        model.addAttribute("event", event);
        model.addAttribute("mayCancel", TO_COME.contains(event.state()));
        model.addAttribute("cards", cards);
        model.addAttribute(
                "familyQr",
                cards.stream().filter(card -> card.qr() != null).count() > 1
                        ? QrSvg.of(baseUrl + "/f/" + first.party(), texts.of("ticket.family.label"))
                        : null);
        return "registration/ticket";
    }

    /** Takes a seat that is offered; what became of it stands on the ticket. */
    @PostMapping("/t/{token}/accept")
    String accept(@PathVariable String token, HttpServletRequest request) {
        limit.count("accept", request.getRemoteAddr());
        boolean taken = offers.accept(token).state() == RegistrationState.SEATED;
        return "redirect:/t/" + token + (taken ? "" : "?late");
    }

    @GetMapping("/t/{token}/reissue")
    String askBeforeReissuing(@PathVariable String token, Model model) {
        Ticket ticket = tickets.one(token);
        if (ticket.registration().state().isOver()) {
            return "redirect:/t/" + token;
        }
        model.addAttribute("ticket", ticket);
        model.addAttribute("event", events.find(ticket.registration().eventId()).orElseThrow(NotFound::new));
        return "registration/reissue";
    }

    @PostMapping("/t/{token}/reissue")
    String reissue(@PathVariable String token, HttpServletRequest request) {
        limit.count("reissue", request.getRemoteAddr());
        return "redirect:/t/" + tickets.reissue(token).registration().token() + "?fresh";
    }

    @GetMapping("/t/{token}/cancel")
    String askBeforeCancelling(@PathVariable String token, Model model) {
        Ticket ticket = tickets.one(token);
        if (ticket.registration().state().isOver()) {
            return "redirect:/t/" + token;
        }
        model.addAttribute("ticket", ticket);
        model.addAttribute("event", events.find(ticket.registration().eventId()).orElseThrow(NotFound::new));
        return "registration/cancel";
    }

    @PostMapping("/t/{token}/cancel")
    String cancel(@PathVariable String token, HttpServletRequest request) {
        limit.count("cancel", request.getRemoteAddr());
        return "redirect:/t/" + registrations.cancel(token).token();
    }

    private Card card(Ticket ticket) {
        var registration = ticket.registration();
        boolean valid = !registration.state().isOver() && registration.state() != RegistrationState.APPLIED;
        return new Card(
                ticket.name(),
                registration.token(),
                new ShortCode(registration.shortCode()).grouped(),
                registration.state(),
                registration.waitingNumber(),
                ticket.waitingAhead(),
                Optional.ofNullable(attendance.getIfAvailable())
                        .flatMap(door -> door.presentSince(registration.eventId(), registration.id()))
                        .orElse(null),
                registration.offerUntil(),
                registration.cancelReason(),
                valid
                        ? QrSvg.of(baseUrl + "/t/" + registration.token(), texts.of("ticket.qr.label", ticket.name()))
                        : null,
                stepsFor(registration));
    }

    private TicketSteps stepsFor(Registration registration) {
        TicketDoor asked = door.getIfAvailable();
        return asked == null ? TicketSteps.NONE : asked.stepsFor(registration);
    }
}
