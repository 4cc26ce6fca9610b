package org.jiangtai.suggestion;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiangtai.shared.PersonName;
import org.jiangtai.shared.PhoneNumber;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells which rows of a list say what the same person has said already. The same person is the same phone, or without
 * one the same name; of those who left neither it is the same unit and day, as a list that is handed in twice has them.
 */
@Component
class SameSuggestions {

    /** How many texts are looked for at once. */
    private static final int AT_ONCE = 500;

    private final SuggestionRepository suggestions;
    private final PhoneVault vault;

    SameSuggestions(SuggestionRepository suggestions, PhoneVault vault) {
        this.suggestions = suggestions;
        this.vault = vault;
    }

    /** The rows with those marked that are there twice, or already; only rows that are fine are compared. */
    List<ImportRow> marked(List<ImportRow> rows) {
        Map<String, List<SuggestionRepository.Said>> stored = stored(rows);
        Map<String, Integer> above = new HashMap<>();
        List<ImportRow> marked = new ArrayList<>(rows.size());
        for (ImportRow row : rows) {
            NewSuggestion typed = row.typed();
            if (row.status() != RowStatus.FINE) {
                marked.add(row);
                continue;
            }
            String text = plain(typed.what());
            List<String> people = people(row, typed);
            Long there = stored.getOrDefault(text, List.of()).stream()
                    .filter(said -> people.contains(person(said)))
                    .map(SuggestionRepository.Said::id)
                    .findFirst()
                    .orElse(null);
            Integer first = above.putIfAbsent(text + "\n" + people.getFirst(), row.number());
            if (there != null) {
                marked.add(row.being(RowStatus.ALREADY, there));
            } else if (first != null) {
                marked.add(row.being(RowStatus.TWICE, first));
            } else {
                marked.add(row);
            }
        }
        return marked;
    }

    private Map<String, List<SuggestionRepository.Said>> stored(List<ImportRow> rows) {
        List<String> texts = rows.stream()
                .filter(row -> row.status() == RowStatus.FINE)
                .map(ImportRow::typed)
                .map(typed -> Typed.optional("what", typed.what(), SuggestionService.MOST_CHARACTERS))
                .distinct()
                .toList();
        Map<String, List<SuggestionRepository.Said>> stored = new HashMap<>();
        for (int from = 0; from < texts.size(); from += AT_ONCE) {
            suggestions
                    .findSaid(texts.subList(from, Math.min(from + AT_ONCE, texts.size())))
                    .forEach(said -> stored.computeIfAbsent(plain(said.what()), text -> new ArrayList<>())
                            .add(said));
        }
        return stored;
    }

    /** By what the author of a row may be known, what holds today first. */
    private List<String> people(ImportRow row, NewSuggestion typed) {
        if (!typed.phone().isBlank()) {
            return vault.fingerprints(PhoneNumber.parseMobile(typed.phone()));
        }
        return List.of(
                typed.anonymous()
                        ? unknown(typed.unitId(), row.saidOn())
                        : named(PersonName.parse(typed.name()).value()));
    }

    private static String person(SuggestionRepository.Said said) {
        if (said.phoneFingerprint() != null) {
            return said.phoneFingerprint();
        }
        return said.name().isEmpty() ? unknown(said.unitId(), said.saidOn()) : named(said.name());
    }

    private static String named(String name) {
        return "name " + name;
    }

    private static String unknown(@Nullable Object unit, @Nullable Object day) {
        return "unknown " + unit + " " + day;
    }

    /** The words alone: width, case, spaces and punctuation make no difference. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Punct}，。；：、！？“”‘’（）《》…]", "");
    }
}
