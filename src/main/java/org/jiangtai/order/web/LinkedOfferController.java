package org.jiangtai.order.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiangtai.event.Clash;
import org.jiangtai.event.EventClashes;
import org.jiangtai.order.LinkedOfferService;
import org.jiangtai.order.Offer;
import org.jiangtai.order.OrderState;
import org.jiangtai.shared.CleanPhoto;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Moments;
import org.jiangtai.shared.Photos;
import org.jiangtai.shared.Texts;
import org.jiangtai.shell.RateLimit;
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
import org.springframework.web.servlet.view.RedirectView;

/**
 * An order on a lecturer's own pages: to accept, claim or decline it, and to report how it was. Opening an address does
 * nothing; a button does.
 */
@Controller
@RequestMapping("/l/{token}/orders/{id}")
class LinkedOfferController {

    private final LinkedOfferService offers;
    private final Photos photos;
    private final Moments moments;
    private final RateLimit limit;
    private final Texts texts;

    LinkedOfferController(LinkedOfferService offers, Photos photos, Moments moments, RateLimit limit, Texts texts) {
        this.offers = offers;
        this.photos = photos;
        this.moments = moments;
        this.limit = limit;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView page(@PathVariable String token, @PathVariable long id) {
        return page(token, offers.offer(token, id), HttpStatus.OK);
    }

    @PostMapping("/accept")
    ModelAndView accept(
            @PathVariable String token, @PathVariable long id, @RequestParam(defaultValue = "") String startsAt) {
        try {
            offers.accept(token, id, moment(startsAt));
            return done(token);
        } catch (EventClashes clash) {
            return page(token, offers.offer(token, id), HttpStatus.CONFLICT)
                    .addObject("clashes", sentences(clash.clashes()));
        } catch (InvalidInput invalid) {
            return refused(token, id, invalid);
        }
    }

    @PostMapping("/decline")
    ModelAndView decline(
            @PathVariable String token, @PathVariable long id, @RequestParam(defaultValue = "") String reason) {
        try {
            offers.decline(token, id, reason);
            return done(token);
        } catch (InvalidInput invalid) {
            return refused(token, id, invalid).addObject("reason", reason);
        }
    }

    /** Shows whom to call; it takes a button, because each look is recorded. */
    @PostMapping("/contact")
    ModelAndView contact(@PathVariable String token, @PathVariable long id) {
        return page(token, offers.offer(token, id), HttpStatus.OK).addObject("contact", offers.contact(token, id));
    }

    @PostMapping("/report")
    ModelAndView report(
            @PathVariable String token,
            @PathVariable long id,
            @RequestParam(required = false, name = "photos") @Nullable List<MultipartFile> files,
            HttpServletRequest request)
            throws IOException {
        limit.count("report", request.getRemoteAddr());
        ReportForm form = ReportForm.read(request);
        Map<String, String> errors = new LinkedHashMap<>();
        List<CleanPhoto> pictures = cleaned(files == null ? List.of() : files, errors);
        try {
            if (errors.isEmpty()) {
                offers.deliver(token, id, form.typed(moments), pictures);
                return done(token);
            }
        } catch (InvalidInput invalid) {
            errors.put(invalid.field(), texts.of(invalid));
        }
        return page(token, offers.offer(token, id), HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("form", form)
                .addObject("refusals", errors);
    }

    private List<CleanPhoto> cleaned(List<MultipartFile> files, Map<String, String> errors) throws IOException {
        List<CleanPhoto> good = new ArrayList<>();
        for (MultipartFile file : files) {
            if (file.isEmpty()) {
                continue;
            }
            try {
                if (good.size() == Photos.MOST) {
                    throw new InvalidInput("photos", "invalid.photo.many", Photos.MOST);
                }
                good.add(photos.clean(file.getBytes()));
            } catch (InvalidInput refused) {
                String name = Objects.toString(file.getOriginalFilename(), "");
                errors.put("photos", texts.of("photo.refused", name, texts.of(refused)));
            }
        }
        return good;
    }

    private ModelAndView refused(String token, long id, InvalidInput invalid) {
        return page(token, offers.offer(token, id), HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("refusals", Map.of(invalid.field(), texts.of(invalid)));
    }

    private ModelAndView page(String token, Offer offer, HttpStatus status) {
        List<Hour> hours = offer.slots().stream()
                .map(slot -> new Hour(
                        slot.slot().startsAt().toString(),
                        moments.span(slot.slot().startsAt(), slot.slot().endsAt()),
                        sentences(slot.clashes()),
                        slot.refused()))
                .toList();
        return new ModelAndView("order/offer", status)
                .addObject("token", token)
                .addObject("order", offer.order())
                .addObject("offer", offer)
                .addObject("hours", hours)
                .addObject("reporting", offer.order().state() == OrderState.IN_SERVICE)
                .addObject("mayCall", offer.order().eventId() != null)
                .addObject("form", ReportForm.of(offer.order(), moments))
                .addObject("refusals", Map.of())
                .addObject("clashes", List.of())
                .addObject("contact", null)
                .addObject("reason", "")
                .addObject("mostPhotos", Photos.MOST)
                .addObject("mostMegabytes", Photos.MOST_BYTES / 1024 / 1024);
    }

    /** An hour that is offered, with what does not fit. */
    public record Hour(String startsAt, String when, List<String> clashes, boolean refused) {}

    private List<String> sentences(List<Clash> clashes) {
        return clashes.stream()
                .map(clash -> texts.of(clash.messageKey(), clash.arguments().toArray()))
                .toList();
    }

    private static Instant moment(String typed) {
        try {
            return Instant.parse(typed);
        } catch (DateTimeException notATime) {
            throw new InvalidInput("startsAt", "invalid.order.time.offered");
        }
    }

    private static ModelAndView done(String token) {
        var view = new RedirectView("/l/" + token + "?done");
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }
}
