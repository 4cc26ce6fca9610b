package org.jiangtai.suggestion.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiangtai.event.Event;
import org.jiangtai.privacy.ConsentPurpose;
import org.jiangtai.privacy.ConsentService;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.QrSvg;
import org.jiangtai.shared.ShortCode;
import org.jiangtai.shared.Texts;
import org.jiangtai.suggestion.BatchLine;
import org.jiangtai.suggestion.Category;
import org.jiangtai.suggestion.PaperBatchService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What is printed for people who suggest on paper: the empty form, and afterwards the receipts and the list of codes. */
@Controller
class PapersPage {

    static final int ON_A_SHEET = 8;

    /** Each receipt carries a code of some kilobytes, so a long list is printed in parts. */
    private static final int IN_A_PART = 50 * ON_A_SHEET;

    private static final int FIRST_CHARACTERS = 60;

    private final PaperBatchService batches;
    private final ConsentService consents;
    private final UnitGroups units;
    private final Texts texts;
    private final String baseUrl;

    PapersPage(
            PaperBatchService batches,
            ConsentService consents,
            UnitGroups units,
            Texts texts,
            @Value("${jiangtai.base-url}") String baseUrl) {
        this.batches = batches;
        this.consents = consents;
        this.units = units;
        this.texts = texts;
        this.baseUrl = baseUrl;
    }

    /** What one receipt shows. */
    record Receipt(BatchLine line, String code, String beginning, String qr) {}

    /** @param part counted from 1; a long list has several */
    @GetMapping("/print/receipts/{batchId}")
    String receipts(
            @PathVariable("batchId") long batchId,
            @RequestParam(name = "part", defaultValue = "1") int part,
            Model model,
            HttpServletResponse response) {
        List<BatchLine> lines = batches.lines(batchId);
        int parts = Math.max(1, Math.ceilDiv(lines.size(), IN_A_PART));
        int shown = Math.clamp(part, 1, parts);
        List<Receipt> receipts = lines.stream()
                .skip((long) (shown - 1) * IN_A_PART)
                .limit(IN_A_PART)
                .map(this::drawn)
                .toList();
        List<List<Receipt>> sheets = new ArrayList<>();
        for (int from = 0; from < receipts.size(); from += ON_A_SHEET) {
            sheets.add(receipts.subList(from, Math.min(from + ON_A_SHEET, receipts.size())));
        }
        model.addAttribute("batch", batchId);
        model.addAttribute("sheets", sheets);
        model.addAttribute("all", lines.size());
        model.addAttribute("part", shown);
        model.addAttribute("parts", parts);
        model.addAttribute("address", plain(baseUrl + "/s"));
        return paper("suggestion/receipts", model, response);
    }

    @GetMapping("/print/codes/{batchId}")
    String codes(@PathVariable("batchId") long batchId, Model model, HttpServletResponse response) {
        model.addAttribute("batch", batchId);
        model.addAttribute(
                "receipts",
                batches.lines(batchId).stream().map(this::withoutPicture).toList());
        model.addAttribute("units", units.names());
        model.addAttribute("address", plain(baseUrl + "/s"));
        return paper("suggestion/codes", model, response);
    }

    /**
     * An empty form.
     *
     * @param event the event that it is handed out at, by its public address
     * @param small any value asks for two small ones on a sheet
     */
    @GetMapping("/print/suggestion-form")
    String blank(
            @RequestParam(name = "event", required = false) @Nullable String event,
            @RequestParam(name = "small", required = false) @Nullable String small,
            Model model,
            HttpServletResponse response) {
        Optional<Event> found = batches.formFor(event);
        if (event != null && found.isEmpty()) {
            throw new NotFound();
        }
        String address = baseUrl + "/suggest" + (event == null ? "" : "?event=" + event);
        model.addAttribute("event", found.orElse(null));
        model.addAttribute("small", small != null);
        model.addAttribute("copies", small == null ? 1 : 2);
        model.addAttribute("categories", Category.values());
        model.addAttribute("consent", consents.current(ConsentPurpose.SUGGESTION));
        model.addAttribute("address", plain(address));
        model.addAttribute("qr", QrSvg.of(address, texts.of("suggestion.paper.qr")));
        return paper("suggestion/paper", model, response);
    }

    private String paper(String page, Model model, HttpServletResponse response) {
        model.addAttribute("ask", batches.whereToAsk());
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        return page;
    }

    private Receipt drawn(BatchLine line) {
        String code = new ShortCode(line.trackingCode()).grouped();
        String qr = QrSvg.of(baseUrl + "/s/" + line.trackingCode(), texts.of("suggestion.paper.qr.status", code));
        return new Receipt(line, code, beginning(line.what()), qr);
    }

    private Receipt withoutPicture(BatchLine line) {
        return new Receipt(line, new ShortCode(line.trackingCode()).grouped(), beginning(line.what()), "");
    }

    private static String beginning(String what) {
        String text = what.replaceAll("\\s+", " ");
        return text.codePointCount(0, text.length()) <= FIRST_CHARACTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, FIRST_CHARACTERS)) + "…";
    }

    private static String plain(String address) {
        return address.replaceFirst("^https?://", "");
    }
}
