package org.jiangtai.story.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jiangtai.privacy.Agreement;
import org.jiangtai.privacy.ConsentPurpose;
import org.jiangtai.privacy.ConsentService;
import org.jiangtai.shared.CleanPhoto;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Photos;
import org.jiangtai.shared.Texts;
import org.jiangtai.shell.RateLimit;
import org.jiangtai.story.ConsentLinks;
import org.jiangtai.story.ConsentLinks.Asked;
import org.jiangtai.story.Strokes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** What the teller is handed on the keeper's phone: the story, what one agrees to, and a sheet to sign on. */
@Controller
class ConsentPage {

    private final ConsentLinks links;
    private final ConsentService consents;
    private final Photos photos;
    private final RateLimit limit;
    private final Texts texts;

    ConsentPage(ConsentLinks links, ConsentService consents, Photos photos, RateLimit limit, Texts texts) {
        this.links = links;
        this.consents = consents;
        this.photos = photos;
        this.limit = limit;
        this.texts = texts;
    }

    @GetMapping("/consent/{token}")
    ModelAndView show(@PathVariable String token) {
        return page(token, Map.of(), Map.of(), HttpStatus.OK);
    }

    @PostMapping("/consent/{token}")
    ModelAndView sign(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable MultipartFile paper,
            HttpServletRequest request)
            throws IOException {
        limit.count("consent", request.getRemoteAddr());
        Agreement agreement = Agreement.toShown(request.getParameter("consent"));
        boolean named = request.getParameter("named") != null;
        String drawn = Objects.toString(request.getParameter("signature"), "");
        Map<String, String> errors = new LinkedHashMap<>();
        try {
            if (!agreement.given()) {
                throw new InvalidInput("consent", "invalid.story.agree");
            }
            if (paper != null && !paper.isEmpty()) {
                links.sign(token, agreement, named, photo(paper));
            } else {
                links.sign(token, agreement, named, Strokes.parse(drawn));
            }
            return again(token);
        } catch (InvalidInput refused) {
            errors.put(refused.field(), texts.of(refused));
        }
        return page(
                token,
                errors,
                Map.of("consent", agreement.given(), "named", named, "signature", drawn),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private CleanPhoto photo(MultipartFile paper) throws IOException {
        return photos.clean(paper.getBytes());
    }

    private ModelAndView page(String token, Map<String, String> errors, Map<String, Object> typed, HttpStatus status) {
        Asked asked = links.open(token);
        return new ModelAndView(asked.signed() ? "story/signed" : "story/consent", status)
                .addObject("asked", asked)
                .addObject("token", token)
                .addObject("refusals", errors)
                .addObject("typed", typed)
                .addObject("width", Strokes.WIDTH)
                .addObject("height", Strokes.HEIGHT)
                .addObject("most", Strokes.MOST_CHARACTERS)
                .addObject("consent", consents.current(ConsentPurpose.STORY));
    }

    private static ModelAndView again(String token) {
        var view = new RedirectView("/consent/" + token);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }
}
