package org.jiangtai.suggestion.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jiangtai.privacy.Agreement;
import org.jiangtai.suggestion.Category;
import org.jiangtai.suggestion.NewSuggestion;
import org.jspecify.annotations.Nullable;

/**
 * The form as it was typed, so that all of it can be shown again.
 *
 * @param consent the version that the box carried; null without a tick
 * @param token names this form: its pictures are kept under it, and sending it twice is one suggestion
 * @param seen whether its author has seen what others suggested that is alike
 * @param drop the numbers of the kept pictures that are not wanted any more
 */
record SuggestForm(
        @Nullable String what,
        @Nullable String category,
        @Nullable String unitId,
        @Nullable String place,
        @Nullable String event,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String anonymous,
        @Nullable String mayPublish,
        @Nullable String consent,
        @Nullable String token,
        @Nullable String seen,
        @Nullable List<String> drop) {

    /** Reads what was sent; a name for the form that we did not give is none. */
    static SuggestForm read(HttpServletRequest request) {
        String token = request.getParameter("token");
        String[] dropped = request.getParameterValues("drop");
        return new SuggestForm(
                request.getParameter("what"),
                request.getParameter("category"),
                request.getParameter("unitId"),
                request.getParameter("place"),
                request.getParameter("event"),
                request.getParameter("name"),
                request.getParameter("phone"),
                request.getParameter("anonymous"),
                request.getParameter("mayPublish"),
                request.getParameter("consent"),
                token != null && token.matches("[0-9a-z]{1,26}") ? token : null,
                request.getParameter("seen"),
                dropped == null ? null : List.of(dropped));
    }

    /** An empty form of an event's own place, or of none. */
    static SuggestForm empty(String token, @Nullable String event, @Nullable Long unitId) {
        String unit = unitId == null ? "" : unitId.toString();
        return new SuggestForm("", "", unit, "", event, "", "", null, null, null, token, null, List.of());
    }

    /** The same under its token; what was dropped is gone by now. */
    SuggestForm under(String newToken) {
        return new SuggestForm(
                what,
                category,
                unitId,
                place,
                event,
                name,
                phone,
                anonymous,
                mayPublish,
                consent,
                newToken,
                seen,
                null);
    }

    public boolean isAnonymous() {
        return anonymous != null;
    }

    public boolean isToBePublished() {
        return mayPublish != null;
    }

    public boolean isCompared() {
        return seen != null && !seen.isEmpty();
    }

    /** The same, after its author was shown what is alike. */
    SuggestForm compared() {
        return new SuggestForm(
                what, category, unitId, place, event, name, phone, anonymous, mayPublish, consent, token, "yes", drop);
    }

    boolean isDropped(int photo) {
        return drop != null && drop.contains(Integer.toString(photo));
    }

    NewSuggestion typed() {
        return new NewSuggestion(
                Objects.toString(what, ""),
                number(unitId),
                Objects.toString(place, ""),
                event,
                chosen(category),
                Objects.toString(name, ""),
                Objects.toString(phone, ""),
                isAnonymous(),
                isToBePublished(),
                Agreement.toShown(consent));
    }

    /** The number in an address or a form; null for anything else, which no unit has. */
    static @Nullable Long number(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{1,18}") ? Long.valueOf(typed) : null;
    }

    static @Nullable Category chosen(@Nullable String typed) {
        return Arrays.stream(Category.values())
                .filter(category -> category.name().equals(typed))
                .findAny()
                .orElse(null);
    }
}
