package org.jiangtai.followup;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the ledger and in which order, as it stands in an address. What cannot be read there is as if it
 * were not.
 *
 * @param orders the first is the foremost; empty is what burns first
 */
public record LedgerAddress(LedgerQuery query, List<LedgerOrder> orders) {

    private static final String SORT = "sort";

    /** @param written what stands in the address under a name; null where nothing does */
    public static LedgerAddress read(Function<String, @Nullable String> written) {
        var in = new Address(written);
        var query = new LedgerQuery(
                in.one(Ledger.class, "list").orElse(Ledger.PROBLEMS),
                in.one(ItemState.class, "state").map(Set::of).orElse(Set.of()),
                in.one(ItemKind.class, "kind").map(Set::of).orElse(Set.of()),
                in.one(Severity.class, "severity").orElse(null),
                in.one(Light.class, "light").orElse(null),
                in.text("unit")
                        .filter(id -> id.matches("[0-9]{1,18}"))
                        .map(Long::valueOf)
                        .orElse(null),
                in.one(Burning.class, "burning").orElse(null),
                in.text("words").orElse(""));
        return new LedgerAddress(query, in.orders());
    }

    /** Its parameters, as they are read again; those that say nothing are left out. */
    public Map<String, String> parameters() {
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
        put(written, "burning", query.burning());
        if (!query.words().isEmpty()) {
            written.put("words", query.words());
        }
        if (!orders.isEmpty()) {
            written.put(
                    SORT,
                    orders.stream()
                            .map(order -> (order.descending() ? "-" : "") + name(order.by()))
                            .collect(Collectors.joining(",")));
        }
        return written;
    }

    private static void put(Map<String, String> written, String name, @Nullable Enum<?> value) {
        if (value != null) {
            written.put(name, name(value));
        }
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private record Address(Function<String, @Nullable String> written) {

        Optional<String> text(String name) {
            return Optional.ofNullable(written.apply(name));
        }

        <E extends Enum<E>> Optional<E> one(Class<E> type, String name) {
            return text(name).flatMap(wanted -> named(type, wanted));
        }

        List<LedgerOrder> orders() {
            return Stream.of(text(SORT).orElse("").split(","))
                    .flatMap(each -> named(LedgerSort.class, each.startsWith("-") ? each.substring(1) : each)
                            .map(by -> new LedgerOrder(by, each.startsWith("-")))
                            .stream())
                    .limit(LedgerSort.values().length)
                    .toList();
        }

        private static <E extends Enum<E>> Optional<E> named(Class<E> type, String wanted) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(each -> each.name().equalsIgnoreCase(wanted))
                    .findFirst();
        }
    }
}
