package org.jiangtai.suggestion.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangtai.event.Event;
import org.jiangtai.privacy.ConsentPurpose;
import org.jiangtai.privacy.ConsentService;
import org.jiangtai.shared.CleanPhoto;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Texts;
import org.jiangtai.shell.RateLimit;
import org.jiangtai.suggestion.Category;
import org.jiangtai.suggestion.NewSuggestion;
import org.jiangtai.suggestion.PublishedSuggestion;
import org.jiangtai.suggestion.SimilarService;
import org.jiangtai.suggestion.SuggestionService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The form that takes a suggestion in. */
@Controller
class SuggestController {

    private final SuggestionService suggestions;
    private final SimilarService similar;
    private final FormMemory memory;
    private final UploadedPhotos uploads;
    private final UnitGroups units;
    private final ConsentService consents;
    private final RateLimit limit;
    private final Texts texts;

    SuggestController(
            SuggestionService suggestions,
            SimilarService similar,
            FormMemory memory,
            UploadedPhotos uploads,
            UnitGroups units,
            ConsentService consents,
            RateLimit limit,
            Texts texts) {
        this.suggestions = suggestions;
        this.similar = similar;
        this.memory = memory;
        this.uploads = uploads;
        this.units = units;
        this.consents = consents;
        this.limit = limit;
        this.texts = texts;
    }

    @GetMapping("/suggest")
    ModelAndView form(@RequestParam(required = false) @Nullable String event) {
        Long unitId = suggestions.event(event).map(Event::unitId).orElse(null);
        var page = new ModelAndView("suggestion/form");
        fill(page.getModelMap(), SuggestForm.empty(memory.newToken(), event, unitId), Map.of(), List.of());
        return page;
    }

    @PostMapping("/suggest")
    ModelAndView submit(
            @RequestParam(required = false) @Nullable List<MultipartFile> photos, HttpServletRequest request)
            throws IOException {
        limit.count("suggest", request.getRemoteAddr());
        SuggestForm form = SuggestForm.read(request);
        Map<String, String> errors = new LinkedHashMap<>();
        String token = form.token() == null ? memory.newToken() : form.token();
        List<CleanPhoto> good = kept(form, token);
        uploads.add(photos, good, errors);
        NewSuggestion typed = form.typed();
        suggestions.check(typed).forEach(refused -> errors.putIfAbsent(refused.field(), texts.of(refused)));
        List<PublishedSuggestion> alike = errors.isEmpty() && !form.isCompared()
                ? similar.similar(typed.what(), typed.unitId(), typed.category())
                : List.of();
        if (errors.isEmpty() && alike.isEmpty()) {
            String code = memory.once(token, typed.what(), () -> suggestions.submit(typed, good));
            return seeOther("/s/" + code + "?thanks");
        }
        memory.keep(token, good);
        boolean asked = errors.isEmpty();
        var page = new ModelAndView("suggestion/form", asked ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        SuggestForm again = form.under(token);
        fill(page.getModelMap(), asked ? again.compared() : again, errors, good);
        page.addObject("similar", alike);
        page.addObject("units", units.names());
        return page;
    }

    /** A picture of a form that was not sent yet, for whoever has the form. */
    @GetMapping("/suggest/photo/{token}/{number}")
    ResponseEntity<byte[]> photo(@PathVariable String token, @PathVariable int number) {
        List<CleanPhoto> kept = memory.photos(token);
        if (number < 0 || number >= kept.size()) {
            throw new NotFound();
        }
        return Jpeg.forOneself(kept.get(number).jpeg());
    }

    private List<CleanPhoto> kept(SuggestForm form, String token) {
        List<CleanPhoto> before = memory.photos(token);
        List<CleanPhoto> wanted = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            if (!form.isDropped(i)) {
                wanted.add(before.get(i));
            }
        }
        return wanted;
    }

    private void fill(Map<String, Object> model, SuggestForm form, Map<String, String> errors, List<CleanPhoto> kept) {
        model.put("form", form);
        model.put("refusals", errors);
        model.put("kept", kept.size());
        model.put("places", units.places());
        model.put("categories", Category.values());
        model.put("event", suggestions.event(form.event()).orElse(null));
        model.put("consent", consents.current(ConsentPurpose.SUGGESTION));
        model.put("mostCharacters", SuggestionService.MOST_CHARACTERS);
        model.put("mostPhotos", SuggestionService.MOST_PHOTOS);
        model.put("mostBytes", SuggestionService.MOST_PHOTO_BYTES);
        model.put("mostMegabytes", SuggestionService.MOST_PHOTO_BYTES / 1024 / 1024);
    }

    static ModelAndView seeOther(String path) {
        var view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }
}
