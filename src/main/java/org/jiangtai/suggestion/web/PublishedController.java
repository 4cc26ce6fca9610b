package org.jiangtai.suggestion.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Year;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jiangtai.shared.NotFound;
import org.jiangtai.suggestion.BoardChoices;
import org.jiangtai.suggestion.BoardOrder;
import org.jiangtai.suggestion.BoardOutcome;
import org.jiangtai.suggestion.Category;
import org.jiangtai.suggestion.PublicBoard;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What was suggested and what came of it, for everybody. */
@Controller
class PublishedController {

    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private final PublicBoard board;
    private final BoardFeed feed;
    private final UnitGroups units;
    private final Clock clock;
    private final ZoneId zone;

    PublishedController(PublicBoard board, BoardFeed feed, UnitGroups units, Clock clock, ZoneId zone) {
        this.board = board;
        this.feed = feed;
        this.units = units;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/suggestions")
    String published(HttpServletRequest request, HttpServletResponse response, Model model) {
        BoardForm form = BoardForm.read(request);
        BoardChoices choices = board.choices();
        Map<Long, String> names = units.names();
        Integer year = Objects.requireNonNullElse(form.query().year(), thisYear());
        response.addHeader("Link", "<" + form.feed() + ">; rel=\"alternate\"; type=\"application/atom+xml\"");
        model.addAttribute("form", form);
        model.addAttribute("asked", form.query());
        model.addAttribute("slice", board.find(form.query(), form.page()));
        model.addAttribute("units", names);
        model.addAttribute("places", units.only(choices.unitIds()));
        model.addAttribute("offices", offices(choices, names));
        model.addAttribute("years", choices.years());
        model.addAttribute("categories", Category.values());
        model.addAttribute("outcomes", BoardOutcome.values());
        model.addAttribute("orders", BoardOrder.values());
        model.addAttribute("year", year);
        model.addAttribute("figures", board.figures(year));
        return "suggestion/published";
    }

    @GetMapping("/suggestions/figures")
    String figures(@RequestParam(required = false) @Nullable String year, Model model) {
        Integer chosen = "all".equals(year) ? null : Objects.requireNonNullElse(BoardForm.year(year), thisYear());
        model.addAttribute("year", chosen);
        model.addAttribute("years", years(chosen));
        model.addAttribute("now", clock.instant());
        FigureRows rows = FigureRows.of(board.figuresOfAll(chosen), units.names());
        model.addAttribute("total", rows.total());
        model.addAttribute("villages", rows.villages());
        model.addAttribute("offices", rows.offices());
        return "suggestion/figures";
    }

    @GetMapping(path = "/suggestions/feed")
    ResponseEntity<byte[]> feed(HttpServletRequest request) {
        BoardForm form = BoardForm.read(request);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(REMEMBERED).cachePrivate())
                .body(feed.write(form, board.feed(form.query())));
    }

    @GetMapping({"/suggestions/{number}/picture/{picture}", "/suggestions/{number}/picture/{picture}/small"})
    ResponseEntity<byte[]> picture(
            @PathVariable String number, @PathVariable String picture, HttpServletRequest request) {
        Long id = SuggestForm.number(number);
        Long pictureId = SuggestForm.number(picture);
        if (id == null || pictureId == null) {
            throw new NotFound();
        }
        boolean small = request.getRequestURI().endsWith("/small");
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noCache())
                .header("X-Content-Type-Options", "nosniff")
                .body(board.picture(id, pictureId, small).orElseThrow(NotFound::new));
    }

    private int thisYear() {
        return Year.now(clock.withZone(zone)).getValue();
    }

    private List<Integer> years(@Nullable Integer chosen) {
        int now = thisYear();
        return Stream.concat(board.choices().years().stream(), Stream.of(now, chosen == null ? now : chosen))
                .distinct()
                .sorted((one, other) -> other - one)
                .toList();
    }

    private static List<Named> offices(BoardChoices choices, Map<Long, String> names) {
        return choices.officeIds().stream()
                .map(id -> new Named(id, Objects.toString(names.get(id), "")))
                .sorted(Comparator.comparing(Named::name))
                .toList();
    }

    /** A unit to choose. */
    public record Named(long id, String name) {}
}
