package org.jiangtai.suggestion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        Map<String, ImportRow> above = new HashMap<>();
        List<ImportRow> marked = new ArrayList<>(rows.size());
        for (ImportRow row : rows) {
            NewSuggestion typed = row.typed();
            if (row.status() != RowStatus.FINE) {
                marked.add(row);
                continue;
            }
            String text = PlainWords.of(typed.what());
            List<String> people = people(row, typed);
            Long there = stored.getOrDefault(text, List.of()).stream()
                    .filter(said -> people.contains(person(said)))
                    .map(SuggestionRepository.Said::id)
                    .findFirst()
                    .orElse(null);
            ImportRow first = above.putIfAbsent(text + "\n" + people.getFirst(), row);
            if (there != null) {
                marked.add(row.already(there));
            } else if (first != null) {
                marked.add(row.twice(first));
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
            List<String> part = texts.subList(from, Math.min(from + AT_ONCE, texts.size()));
            Stream.concat(
                            suggestions
                                    .findSaid(
                                            part.stream().map(PlainWords::print).collect(Collectors.toSet()))
                                    .stream(),
                            suggestions.findSaidBefore(part).stream())
                    .forEach(said -> stored.computeIfAbsent(PlainWords.of(said.what()), text -> new ArrayList<>())
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
}
