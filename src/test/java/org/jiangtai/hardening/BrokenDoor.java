package org.jiangtai.hardening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes what no door would send, the same at every run: fields with anything in them, bodies cut off and torn apart. */
final class BrokenDoor {

    /** What may stand in a field, as it is written in JSON. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e308",
            "1e999999",
            "-9223372036854775809",
            "99999999999999999999999999999999999999",
            "2147483648",
            "0.1",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\udc00王\"",
            "\"王\\ud83d\"",
            "\"\\u202e\\u200b\"",
            "\"%00\"",
            "\"'; drop table entry; --\"",
            "\"<script>alert(1)</script>\"",
            "\"${7*7}\"",
            "\"../../etc/passwd\"",
            "\"\\r\\nSet-Cookie: a=b\"",
            "\"𠮷𠮷𠮷\"",
            "\"" + "长".repeat(501) + "\"",
            "\"" + "x".repeat(5_000) + "\"",
            "[]",
            "{}",
            "[null]",
            "{\"a\":{\"b\":[1]}}",
            "\"0000-01-01T00:00:00Z\"",
            "\"-999999999-01-01T00:00:00Z\"",
            "\"+999999999-12-31T23:59:59.999999999Z\"",
            "\"9999-12-31T23:59:59Z\"",
            "\"1969-12-31T23:59:59Z\"",
            "\"2026-02-30T00:00:00Z\"",
            "\"yesterday\"",
            "\"ENTRY\"",
            "\"exit\"",
            "\"ffffffff-ffff-ffff-ffff-ffffffffffff\"",
            "\"zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz\"",
            "-9223372036854775808",
            "9223372036854775807");

    private final Random random;

    BrokenDoor(long seed) {
        random = new Random(seed);
    }

    /** The fields as JSON; the nonce is a fresh one. */
    static String written(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** One, two or three fields are broken, missing or there twice. */
    String brokenFields(Map<String, String> good) {
        Map<String, String> fields = new LinkedHashMap<>(good);
        if (fields.containsKey("nonce")) {
            fields.put("nonce", "\"" + nonce() + "\"");
        }
        String twice = "";
        for (int i = random.nextInt(3); i >= 0; i--) {
            String name = one(List.copyOf(good.keySet()));
            switch (random.nextInt(8)) {
                case 0 -> fields.remove(name);
                case 1 -> twice = "\"" + name + "\":" + one(VALUES) + ",\"unknown\":1,";
                default -> fields.put(name, one(VALUES));
            }
        }
        String body = written(fields);
        return fields.isEmpty() ? body : "{" + twice + body.substring(1);
    }

    /** Each field with each broken value, all others right. */
    List<String> eachFieldWithEachValue(Map<String, String> good) {
        List<String> bodies = new ArrayList<>();
        for (String name : good.keySet()) {
            for (String value : VALUES) {
                Map<String, String> fields = new LinkedHashMap<>(good);
                fields.computeIfPresent("nonce", (key, old) -> "\"" + nonce() + "\"");
                fields.put(name, value);
                bodies.add(written(fields));
            }
        }
        return bodies;
    }

    /** A body that is no JSON any more, or not the one that was meant. */
    String torn(String body) {
        int place = random.nextInt(body.length());
        return switch (random.nextInt(9)) {
            case 0 -> body.substring(0, place);
            case 1 ->
                body.substring(0, place)
                        + one(List.of("\u0000", "}", "\"", "\\", ",,", "\u00ff\u00fe"))
                        + body.substring(place);
            case 2 -> "[".repeat(5_000);
            case 3 -> "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000);
            case 4 -> one(List.of("", "null", "1", "\"\"", "[]", "[" + body + "]", "true", "\u00ff", " "));
            case 5 -> body + body;
            case 6 -> body.replace(':', '=');
            case 7 -> body.replace("\"", "'");
            default -> "\u00ef\u00bb\u00bf" + body;
        };
    }

    /** @param items each a body */
    String batch(String sentAt, List<String> items) {
        return "{\"sentAt\":" + sentAt + ",\"items\":[" + String.join(",", items) + "]}";
    }

    String batch(List<Map<String, String>> kinds, int many) {
        String sentAt = random.nextInt(4) == 0 ? one(VALUES) : "\"2026-11-23T06:00:00Z\"";
        return batch(
                sentAt,
                IntStream.range(0, many)
                        .mapToObj(i -> brokenFields(kinds.get(random.nextInt(kinds.size()))))
                        .toList());
    }

    String value() {
        return one(VALUES);
    }

    String nonce() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    <T> T one(List<T> many) {
        return many.get(random.nextInt(many.size()));
    }
}
