package org.jiangtai.suggestion.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jiangtai.suggestion.BoardOrder;
import org.jiangtai.suggestion.BoardOutcome;
import org.jiangtai.suggestion.BoardQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What was asked of the board, read from its address and written into its links. What makes no sense is not asked. */
public record BoardForm(BoardQuery query, int page) {

    private static final String BOARD = "/suggestions";
    private static final String FEED = "/suggestions/feed";

    static BoardForm read(HttpServletRequest request) {
        Long page = SuggestForm.number(request.getParameter("page"));
        var query = new BoardQuery(
                SuggestForm.number(request.getParameter("unit")),
                SuggestForm.number(request.getParameter("office")),
                SuggestForm.chosen(request.getParameter("category")),
                one(BoardOutcome.values(), request.getParameter("outcome")),
                year(request.getParameter("year")),
                Objects.toString(request.getParameter("words"), ""),
                Objects.requireNonNullElse(one(BoardOrder.values(), request.getParameter("order")), BoardOrder.NEWEST));
        return new BoardForm(query, page == null ? 0 : (int) Math.min(page, Integer.MAX_VALUE));
    }

    /** The address of another page of the same. */
    public String at(long number) {
        return address(BOARD, number == 0 ? null : number);
    }

    /** The address of the same as a feed. */
    public String feed() {
        return address(FEED, null);
    }

    /** Four digits. */
    static @Nullable Integer year(@Nullable String typed) {
        return typed != null && typed.matches("[12][0-9]{3}") ? Integer.valueOf(typed) : null;
    }

    private String address(String path, @Nullable Long number) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("unit", query.unitId());
        asked.put("office", query.officeId());
        asked.put("category", query.category());
        asked.put("outcome", query.outcome());
        asked.put("year", query.year());
        asked.put("words", query.words().isEmpty() ? null : query.words());
        asked.put("order", query.order() == BoardOrder.NEWEST ? null : query.order());
        asked.put("page", number);
        asked.values().removeIf(Objects::isNull);
        var address = UriComponentsBuilder.fromPath(path);
        // Names in braces, so that nothing that was typed is read as a part of the address.
        asked.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(asked).toUriString();
    }

    private static <E extends Enum<E>> @Nullable E one(E[] known, @Nullable String typed) {
        return Arrays.stream(known)
                .filter(constant -> constant.name().equals(typed))
                .findAny()
                .orElse(null);
    }
}
