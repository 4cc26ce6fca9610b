package org.jiangtai.followup.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiangtai.followup.ItemKind;
import org.jiangtai.followup.ItemState;
import org.jiangtai.followup.Ledger;
import org.jiangtai.followup.LedgerQuery;
import org.jiangtai.followup.Light;
import org.jiangtai.followup.Severity;
import org.jspecify.annotations.Nullable;

/** What is looked for in the ledger, as it stands in an address. What cannot be read there is as if it were not. */
final class LedgerAddress {

    private LedgerAddress() {}

    static LedgerQuery read(QueryParameters written) {
        return new LedgerQuery(
                one(Ledger.class, written, "list").orElse(Ledger.PROBLEMS),
                one(ItemState.class, written, "state").map(Set::of).orElse(Set.of()),
                one(ItemKind.class, written, "kind").map(Set::of).orElse(Set.of()),
                one(Severity.class, written, "severity").orElse(null),
                one(Light.class, written, "light").orElse(null),
                written.getSingleParameter("unit")
                        .filter(id -> id.matches("[0-9]{1,18}"))
                        .map(Long::valueOf)
                        .orElse(null),
                written.getSingleParameter("overdue").isPresent(),
                written.getSingleParameter("words").orElse(""));
    }

    static QueryParameters write(LedgerQuery query) {
        Map<String, String> written = new LinkedHashMap<>();
        if (query.ledger() != Ledger.PROBLEMS) {
            put(written, "list", query.ledger());
        }
        query.states().forEach(state -> put(written, "state", state));
        query.kinds().forEach(kind -> put(written, "kind", kind));
        put(written, "severity", query.severity());
        put(written, "light", query.light());
        if (query.unitId() != null) {
            written.put("unit", Long.toString(query.unitId()));
        }
        if (query.overdue()) {
            written.put("overdue", "1");
        }
        if (!query.words().isEmpty()) {
            written.put("words", query.words());
        }
        return QueryParameters.simple(written);
    }

    private static void put(Map<String, String> written, String name, @Nullable Enum<?> value) {
        if (value != null) {
            written.put(name, value.name().toLowerCase(Locale.ROOT));
        }
    }

    private static <E extends Enum<E>> Optional<E> one(Class<E> type, QueryParameters written, String name) {
        String wanted = written.getSingleParameter(name).orElse("");
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equalsIgnoreCase(wanted))
                .findFirst();
    }
}
