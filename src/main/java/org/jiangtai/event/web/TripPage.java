package org.jiangtai.event.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jiangtai.event.Trip;
import org.jiangtai.event.TripAnswer;
import org.jiangtai.event.TripReply;
import org.jiangtai.event.TripService;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.Texts;
import org.jiangtai.shell.RateLimit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a lecturer says to a trip by the personal link: one tap to confirm, a page each to decline and to propose. */
@Controller
@RequestMapping("/l/{token}/trips/{code}")
class TripPage {

    private static final int PROPOSALS = 3;

    private final TripService trips;
    private final Moments moments;
    private final RateLimit limit;
    private final Texts texts;

    TripPage(TripService trips, Moments moments, RateLimit limit, Texts texts) {
        this.trips = trips;
        this.moments = moments;
        this.limit = limit;
        this.texts = texts;
    }

    @PostMapping("/confirm")
    String confirm(@PathVariable String token, @PathVariable String code, HttpServletRequest request) {
        limit.count("trip", request.getRemoteAddr());
        trips.answerByLink(token, code, TripReply.confirmed());
        return "redirect:/l/" + token + "?done";
    }

    @GetMapping("/decline")
    ModelAndView askWhy(@PathVariable String token, @PathVariable String code) {
        return page("event/trip-decline", token, code, "", HttpStatus.OK);
    }

    @PostMapping("/decline")
    ModelAndView decline(
            @PathVariable String token,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        limit.count("trip", request.getRemoteAddr());
        try {
            trips.answerByLink(token, code, new TripReply(TripAnswer.DECLINED, reason, List.of()));
            return new ModelAndView("redirect:/l/" + token + "?done");
        } catch (InvalidInput invalid) {
            return page("event/trip-decline", token, code, texts.of(invalid), HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("reason", reason);
        }
    }

    @GetMapping("/propose")
    ModelAndView askWhen(@PathVariable String token, @PathVariable String code) {
        return page("event/trip-propose", token, code, "", HttpStatus.OK);
    }

    @PostMapping("/propose")
    ModelAndView propose(
            @PathVariable String token,
            @PathVariable String code,
            @RequestParam(name = "day", defaultValue = "") List<String> days,
            @RequestParam(name = "time", defaultValue = "") List<String> times,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        limit.count("trip", request.getRemoteAddr());
        try {
            var reply = new TripReply(TripAnswer.PROPOSED, reason, proposals(days, times));
            trips.answerByLink(token, code, reply);
            return new ModelAndView("redirect:/l/" + token + "?done");
        } catch (InvalidInput invalid) {
            return page("event/trip-propose", token, code, texts.of(invalid), HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("reason", reason)
                    .addObject("days", padded(days))
                    .addObject("times", padded(times));
        }
    }

    /** A line without a day is none. */
    private List<Instant> proposals(List<String> days, List<String> times) {
        List<Instant> proposals = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            if (days.get(i).isBlank()) {
                continue;
            }
            try {
                String time = i < times.size() ? times.get(i).strip().replace('：', ':') : "";
                LocalTime at = LocalTime.parse(time.length() == 4 ? "0" + time : time);
                proposals.add(
                        moments.instant(LocalDate.parse(days.get(i).strip()).atTime(at)));
            } catch (DateTimeException unreadable) {
                throw new InvalidInput("proposals", "invalid.trip.when");
            }
        }
        return proposals;
    }

    private static List<String> padded(List<String> typed) {
        List<String> all = new ArrayList<>(typed);
        while (all.size() < PROPOSALS) {
            all.add("");
        }
        return all;
    }

    private ModelAndView page(String template, String token, String code, String refusal, HttpStatus status) {
        Trip trip = trips.oneByLink(token, code);
        return new ModelAndView(template, status)
                .addObject("token", token)
                .addObject("trip", trip)
                .addObject("refusal", refusal)
                .addObject("reason", "")
                .addObject("days", padded(List.of()))
                .addObject("times", padded(List.of()))
                .addObject("rows", List.of(0, 1, 2));
    }
}
