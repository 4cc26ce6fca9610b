package org.jiangtai.registration.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jiangtai.event.EventService;
import org.jiangtai.registration.CardChoice;
import org.jiangtai.registration.CardService;
import org.jiangtai.registration.PrintedCard;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.QrSvg;
import org.jiangtai.shared.ShortCode;
import org.jiangtai.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Tickets on paper: eight cards on a sheet of A4 to be cut, or one large one. */
@Controller
class CardsPage {

    static final int ON_A_SHEET = 8;

    private final CardService cards;
    private final EventService events;
    private final Texts texts;
    private final String baseUrl;

    CardsPage(CardService cards, EventService events, Texts texts, @Value("${jiangtai.base-url}") String baseUrl) {
        this.cards = cards;
        this.events = events;
        this.texts = texts;
        this.baseUrl = baseUrl;
    }

    /** @param nameSize how large the name may be, so that a long one still fits */
    record Card(PrintedCard printed, String nameSize, String code, String qr) {}

    /**
     * @param ids registrations as {@link CardChoice#text} writes them
     * @param noPhone any value asks for people without a phone only
     */
    @GetMapping("/print/cards/{eventId}")
    String sheets(
            @PathVariable("eventId") long eventId,
            @RequestParam(name = "ids", required = false) @Nullable String ids,
            @RequestParam(name = "noPhone", required = false) @Nullable String noPhone,
            @RequestParam(name = "unit", required = false) @Nullable Long unit,
            Model model,
            HttpServletResponse response) {
        var choice = new CardChoice(ids == null ? null : CardChoice.ids(ids), noPhone != null, unit);
        List<Card> all = cards.cards(eventId, choice).stream().map(this::drawn).toList();
        List<List<Card>> sheets = new ArrayList<>();
        for (int from = 0; from < all.size(); from += ON_A_SHEET) {
            sheets.add(all.subList(from, Math.min(from + ON_A_SHEET, all.size())));
        }
        model.addAttribute("sheets", sheets);
        model.addAttribute("people", all.size());
        return show(eventId, "registration/cards", model, response);
    }

    @GetMapping("/print/card/{id}")
    String one(@PathVariable("id") long id, Model model, HttpServletResponse response) {
        PrintedCard printed = cards.card(id);
        model.addAttribute("card", drawn(printed));
        return show(printed.eventId(), "registration/card", model, response);
    }

    private String show(long eventId, String page, Model model, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        var event = events.find(eventId).orElseThrow(NotFound::new);
        model.addAttribute("event", event);
        model.addAttribute("titleSize", TypeSize.ofTitle(event.title()));
        return page;
    }

    private Card drawn(PrintedCard card) {
        return new Card(
                card,
                TypeSize.ofName(card.name()),
                new ShortCode(card.shortCode()).grouped(),
                QrSvg.of(baseUrl + "/t/" + card.token(), texts.of("ticket.qr.label", card.name())));
    }
}
