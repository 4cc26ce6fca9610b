package org.jiangtai.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jiangtai.setting.Settings;
import org.jspecify.annotations.Nullable;

/** What the rules find at one event; what is set to be ignored is forgotten at once. */
final class Findings {

    private final Settings settings;
    private final List<Clash> clashes = new ArrayList<>();

    Findings(Settings settings) {
        this.settings = settings;
    }

    void add(ClashKind kind, String messageKey, @Nullable Long otherEventId, Object... arguments) {
        ClashSeverity severity = settings.get(ClashSettings.severityOf(kind));
        if (severity != ClashSeverity.IGNORE) {
            clashes.add(new Clash(kind, severity, messageKey, otherEventId, List.of(arguments)));
        }
    }

    /** The hard ones first, then in the order of their kinds. */
    List<Clash> sorted() {
        return clashes.stream()
                .sorted(Comparator.comparing(Clash::severity).thenComparing(Clash::kind))
                .toList();
    }
}
