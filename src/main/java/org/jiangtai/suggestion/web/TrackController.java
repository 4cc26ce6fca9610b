package org.jiangtai.suggestion.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jiangtai.shared.CleanPhoto;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.QrSvg;
import org.jiangtai.shared.ShortCode;
import org.jiangtai.shared.Texts;
import org.jiangtai.shell.RateLimit;
import org.jiangtai.suggestion.DialogueService;
import org.jiangtai.suggestion.NothingAsked;
import org.jiangtai.suggestion.SuggestionService;
import org.jiangtai.suggestion.Tracked;
import org.jiangtai.suggestion.TrackingService;
import org.jiangtai.suggestion.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * How authors follow their suggestion: the receipt, the steps, the answer, and their own word on it. Whoever holds the
 * code is the author, so each look counts against guessing, and nothing here is indexed or passed on as a referrer.
 */
@Controller
class TrackController {

    private final SuggestionService suggestions;
    private final TrackingService tracking;
    private final DialogueService dialogue;
    private final UploadedPhotos uploads;
    private final FormMemory memory;
    private final WayInWords way;
    private final UnitGroups units;
    private final RateLimit limit;
    private final Texts texts;
    private final String baseUrl;

    TrackController(
            SuggestionService suggestions,
            TrackingService tracking,
            DialogueService dialogue,
            UploadedPhotos uploads,
            FormMemory memory,
            WayInWords way,
            UnitGroups units,
            RateLimit limit,
            Texts texts,
            @Value("${jiangtai.base-url}") String baseUrl) {
        this.suggestions = suggestions;
        this.tracking = tracking;
        this.dialogue = dialogue;
        this.uploads = uploads;
        this.memory = memory;
        this.way = way;
        this.units = units;
        this.limit = limit;
        this.texts = texts;
        this.baseUrl = baseUrl;
    }

    @ModelAttribute
    void keepToOneself(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }

    @GetMapping("/s")
    ModelAndView field(@RequestParam(required = false) @Nullable String code) {
        if (code == null || code.isBlank()) {
            return new ModelAndView("suggestion/track");
        }
        return ShortCode.parse(code)
                .map(parsed -> SuggestController.seeOther("/s/" + parsed))
                .orElseGet(() -> unknown(code));
    }

    @GetMapping("/s/{code}")
    ModelAndView status(@PathVariable String code, HttpServletRequest request) {
        limit.count("track", request.getRemoteAddr());
        return tracking.follow(code).map(found -> status(found, HttpStatus.OK)).orElseGet(() -> unknown(code));
    }

    @GetMapping(path = "/s/{code}", params = "thanks")
    ModelAndView receipt(@PathVariable String code, HttpServletRequest request) {
        limit.count("track", request.getRemoteAddr());
        return tracking.follow(code).map(this::receipt).orElseGet(() -> unknown(code));
    }

    @PostMapping("/s/{code}")
    ModelAndView say(
            @PathVariable String code,
            @RequestParam boolean solved,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            HttpServletRequest request)
            throws IOException {
        var said = new Word("comment", comment, "said", tracked -> tracked.isSaid(solved, comment));
        return send(code, said, photos, request, (found, good) -> tracking.say(found, solved, comment, good));
    }

    @PostMapping("/s/{code}/reply")
    ModelAndView reply(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String reply,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            HttpServletRequest request)
            throws IOException {
        var replied = new Word("reply", reply, "replied", tracked -> tracked.isReplied(reply));
        return send(code, replied, photos, request, (found, good) -> dialogue.reply(found, reply, good));
    }

    /**
     * What the author says.
     *
     * @param done what the page is told once it was taken
     * @param taken whether it was taken before
     */
    private record Word(String field, String text, String done, Predicate<Tracked> taken) {}

    /**
     * Takes words and pictures of the author; what is refused is said at its field, and what cannot be any more above all;
     * words and pictures stay. A second tap is answered as the first one was.
     */
    private ModelAndView send(
            String code,
            Word word,
            @Nullable List<MultipartFile> photos,
            HttpServletRequest request,
            BiConsumer<String, List<CleanPhoto>> take)
            throws IOException {
        limit.count("track", request.getRemoteAddr());
        Optional<Tracked> found = tracking.follow(code);
        if (found.isEmpty()) {
            return unknown(code);
        }
        String own = found.get().own().trackingCode();
        Map<String, String> refusals = new HashMap<>();
        Failure failure = null;
        String before = Objects.toString(request.getParameter("token"), "");
        List<CleanPhoto> good = new ArrayList<>(memory.photos(before));
        uploads.add(photos, good, refusals);
        if (refusals.isEmpty()) {
            try {
                take.accept(own, good);
                memory.keep(before, List.of());
                return SuggestController.seeOther("/s/" + own + "?" + word.done());
            } catch (InvalidInput refused) {
                refusals.put(refused.field(), texts.of(refused));
            } catch (WrongState | NothingAsked tooLate) {
                failure = tooLate;
                // As it stands now, which is not how it stood when the form was sent.
                found = tracking.follow(own);
                if (found.filter(word.taken()).isPresent()) {
                    memory.keep(before, List.of());
                    return SuggestController.seeOther("/s/" + own + "?" + word.done());
                }
            }
        }
        String token = memory.newToken();
        memory.keep(before, List.of());
        memory.keep(token, good);
        return status(found.orElseThrow(NotFound::new), failure == null ? UNPROCESSABLE_CONTENT : CONFLICT)
                .addObject("failure", failure == null ? "" : texts.of(failure))
                .addObject("words", word.text())
                .addObject("token", token)
                .addObject("kept", good.size())
                .addObject("refusals", refusals)
                .addObject(word.field(), word.text());
    }

    @GetMapping("/s/{code}/photo/{id}")
    ResponseEntity<byte[]> photo(@PathVariable String code, @PathVariable long id, HttpServletRequest request) {
        limit.count("photo", request.getRemoteAddr());
        return Jpeg.forOneself(suggestions.photo(code, id).orElseThrow(NotFound::new));
    }

    @GetMapping("/s/{code}/done/{id}")
    ResponseEntity<byte[]> picture(@PathVariable String code, @PathVariable long id, HttpServletRequest request) {
        limit.count("photo", request.getRemoteAddr());
        return Jpeg.forOneself(tracking.picture(code, id).orElseThrow(NotFound::new));
    }

    private ModelAndView status(Tracked tracked, HttpStatus status) {
        var page = new ModelAndView("suggestion/status", status);
        page.addObject("tracked", tracked);
        page.addObject("suggestion", tracked.own());
        page.addObject("leading", tracked.leading());
        page.addObject("item", tracked.item());
        page.addObject("way", way.of(tracked));
        page.addObject("code", new ShortCode(tracked.own().trackingCode()).grouped());
        page.addObject("units", units.names());
        page.addObject("refusals", Map.of());
        page.addObject("failure", "");
        page.addObject("kept", 0);
        page.addObject("mostPhotos", SuggestionService.MOST_PHOTOS);
        page.addObject("mostMegabytes", SuggestionService.MOST_PHOTO_BYTES / 1024 / 1024);
        return page;
    }

    private ModelAndView receipt(Tracked tracked) {
        String address = baseUrl + "/s/" + tracked.own().trackingCode();
        var page = status(tracked, HttpStatus.OK);
        page.setViewName("suggestion/receipt");
        page.addObject("address", address);
        page.addObject("qr", QrSvg.of(address, texts.of("suggestion.receipt.qr")));
        return page;
    }

    /** The same sentence for whatever is not a code of ours, and the field again. */
    private static ModelAndView unknown(String typed) {
        var page = new ModelAndView("suggestion/track", HttpStatus.NOT_FOUND);
        page.addObject("unknown", typed);
        return page;
    }
}
