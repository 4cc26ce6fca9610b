package org.jiangtai.speaker.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.Texts;
import org.jiangtai.shell.RateLimit;
import org.jiangtai.speaker.BusyTimes;
import org.jiangtai.speaker.DayPart;
import org.jiangtai.speaker.DaysOff;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerDaysService;
import org.jiangtai.speaker.LecturerLinks;
import org.jiangtai.speaker.WeeklyPart;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where a lecturer says by the personal link when it is possible to come: plain forms, one for each thing. */
@Controller
@RequestMapping("/l/{token}/days")
class DaysPage {

    private static final List<DayPart> PARTS = List.copyOf(EnumSet.complementOf(EnumSet.of(DayPart.WHOLE_DAY)));
    private static final int MOST_BYTES = 12 * 1024 * 1024;

    private final LecturerLinks links;
    private final LecturerDaysService days;
    private final Moments moments;
    private final Clock clock;
    private final Texts texts;
    private final RateLimit limit;

    DaysPage(
            LecturerLinks links, LecturerDaysService days, Moments moments, Clock clock, Texts texts, RateLimit limit) {
        this.links = links;
        this.days = days;
        this.moments = moments;
        this.clock = clock;
        this.texts = texts;
        this.limit = limit;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token, Locale locale) {
        return page(token, links.require(token), locale, null, HttpStatus.OK);
    }

    /** The week: each box that is ticked is a part in which the lecturer cannot come. */
    @PostMapping("/week")
    ModelAndView week(@PathVariable String token, @RequestParam(required = false) @Nullable List<String> never) {
        Lecturer lecturer = links.require(token);
        Set<WeeklyPart> chosen = new HashSet<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            PARTS.stream()
                    .filter(part -> never != null && never.contains(day + "-" + part))
                    .forEach(part -> chosen.add(new WeeklyPart(day, part)));
        }
        days.saveByLink(token, chosen, lecturer.daysOff());
        return back(token);
    }

    @PostMapping("/add")
    ModelAndView add(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "false") boolean can,
            @RequestParam(defaultValue = "") String reason,
            Locale locale) {
        Lecturer lecturer = links.require(token);
        try {
            LocalDate first = day("from", from);
            LocalDate last = to.isBlank() ? first : day("to", to);
            List<DaysOff> all = new ArrayList<>(lecturer.daysOff());
            all.add(new DaysOff(first, last, part(part), can, reason, false));
            days.saveByLink(token, lecturer.never(), all);
            return back(token);
        } catch (InvalidInput invalid) {
            return page(token, lecturer, locale, invalid, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("typed", Map.of("from", from, "to", to, "reason", reason));
        }
    }

    @PostMapping("/remove")
    ModelAndView remove(@PathVariable String token, @RequestParam(defaultValue = "") String span) {
        Lecturer lecturer = links.require(token);
        days.saveByLink(
                token,
                lecturer.never(),
                lecturer.daysOff().stream()
                        .filter(each -> !key(each).equals(span))
                        .toList());
        return back(token);
    }

    /** Shows what a calendar file says; nothing is saved before the lecturer agrees. */
    @PostMapping("/file")
    ModelAndView look(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Locale locale,
            HttpServletRequest request)
            throws IOException {
        // To read a calendar costs more than any other form.
        limit.count("calendar", request.getRemoteAddr());
        Lecturer lecturer = links.require(token);
        try {
            if (file == null || file.isEmpty()) {
                throw new InvalidInput("file", "invalid.ics.none");
            }
            BusyTimes busy;
            try (InputStream content = file.getInputStream()) {
                busy = days.read(content.readNBytes(MOST_BYTES));
            }
            return new ModelAndView("speaker/days-file")
                    .addObject("token", token)
                    .addObject("busy", busy)
                    .addObject(
                            "spans", busy.daysOff().stream().map(DaysPage::key).toList());
        } catch (InvalidInput invalid) {
            return page(token, lecturer, locale, invalid, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** Takes over what the file said; what an earlier file said goes. */
    @PostMapping("/take")
    ModelAndView take(@PathVariable String token, @RequestParam(defaultValue = "") String spans, Locale locale) {
        Lecturer lecturer = links.require(token);
        try {
            List<DaysOff> said = new ArrayList<>();
            for (String span : spans.split(" ")) {
                if (!span.isEmpty()) {
                    said.add(span(span));
                }
            }
            days.saveByLink(token, lecturer.never(), new BusyTimes(said, said.size(), 0).replacing(lecturer.daysOff()));
            return back(token);
        } catch (InvalidInput invalid) {
            return page(token, lecturer, locale, invalid, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView page(
            String token, Lecturer lecturer, Locale locale, @Nullable InvalidInput refused, HttpStatus status) {
        LocalDate today = moments.date(clock.instant());
        Map<String, String> ahead = new LinkedHashMap<>();
        lecturer.daysOff().stream()
                .filter(span -> !span.to().isBefore(today))
                .forEach(span -> ahead.put(key(span), line(span)));
        Map<DayOfWeek, String> weekdays = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            weekdays.put(day, day.getDisplayName(TextStyle.FULL_STANDALONE, locale));
        }
        return new ModelAndView("speaker/days", status)
                .addObject("token", token)
                .addObject("lecturer", lecturer)
                .addObject("weekdays", weekdays)
                .addObject("parts", PARTS)
                .addObject("allParts", DayPart.values())
                .addObject("ahead", ahead)
                .addObject("today", today)
                .addObject(
                        "chosen",
                        lecturer.never().stream()
                                .map(weekly -> weekly.weekday() + "-" + weekly.part())
                                .toList())
                .addObject("typed", Map.of())
                .addObject("refused", refused == null ? "" : field(refused))
                .addObject("refusal", refused == null ? "" : texts.of(refused));
    }

    private String line(DaysOff span) {
        String what = texts.of(span.can() ? "speaker.days.yes" : "speaker.days.no");
        String why = span.imported() ? texts.of("speaker.days.imported") : span.reason();
        return moments.days(span.from(), span.to()) + " " + texts.of(span.part()) + " · " + what
                + (why.isEmpty() ? "" : " · " + why);
    }

    /** The service names a span by its place in the list; here only the last one was typed. */
    private static String field(InvalidInput refused) {
        if (refused.field().startsWith("daysOffReason")) {
            return "reason";
        }
        return refused.field().startsWith("daysOff") ? "to" : refused.field();
    }

    private static ModelAndView back(String token) {
        return new ModelAndView("redirect:/l/" + token + "/days?done");
    }

    private static String key(DaysOff span) {
        return span.from() + "/" + span.to() + "/" + span.part();
    }

    private static DaysOff span(String written) {
        String[] pieces = written.split("/");
        if (pieces.length != 3) {
            throw new InvalidInput("file", "invalid.ics.broken");
        }
        return new DaysOff(day("file", pieces[0]), day("file", pieces[1]), part(pieces[2]), false, "", true);
    }

    private static DayPart part(String written) {
        for (DayPart part : DayPart.values()) {
            if (Objects.equals(part.name(), written)) {
                return part;
            }
        }
        throw new InvalidInput("part", "invalid.empty");
    }

    private static LocalDate day(String field, String written) {
        try {
            return LocalDate.parse(written.strip().replace('/', '-').replace('.', '-'));
        } catch (DateTimeParseException none) {
            throw new InvalidInput(field, "invalid.day");
        }
    }
}
