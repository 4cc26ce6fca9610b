package org.jiangtai.suggestion.web;

import java.util.HashSet;
import java.util.Set;
import org.jiangtai.suggestion.Category;
import org.jiangtai.suggestion.SuggestionService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was suggested and what came of it, for everybody. */
@Controller
class PublishedController {

    private final SuggestionService suggestions;
    private final UnitGroups units;

    PublishedController(SuggestionService suggestions, UnitGroups units) {
        this.suggestions = suggestions;
        this.units = units;
    }

    @GetMapping("/suggestions")
    String published(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String page,
            Model model) {
        Long unitId = SuggestForm.number(unit);
        Category chosen = SuggestForm.chosen(category);
        Set<Long> offered = new HashSet<>(suggestions.publishedUnits());
        model.addAttribute("slice", suggestions.published(unitId, chosen, pageNumber(page)));
        model.addAttribute("units", units.names());
        model.addAttribute("places", units.only(offered));
        model.addAttribute("categories", Category.values());
        model.addAttribute("unit", unitId);
        model.addAttribute("category", chosen);
        return "suggestion/published";
    }

    /** Counted from 0; whatever is no number is the first page. */
    private static int pageNumber(@Nullable String typed) {
        Long number = SuggestForm.number(typed);
        return number == null ? 0 : (int) Math.min(number, Integer.MAX_VALUE);
    }
}
