package org.jiangtai.resident.ui;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jiangtai.resident.Resident;

/** What a household is called on the desk: by the first of its people, and how many they are. */
public final class HouseholdNames {

    /** Translates a key with its arguments. */
    @FunctionalInterface
    public interface Translation {
        String of(String key, Object... arguments);
    }

    private HouseholdNames() {}

    /** The names of households of two or more, in the order of the people. */
    public static Map<String, String> of(
            List<Resident> people, Function<Resident, String> name, Translation translation) {
        Map<String, Integer> sizes = new HashMap<>();
        people.forEach(person -> sizes.merge(person.household(), 1, Integer::sum));
        Map<String, String> names = new LinkedHashMap<>();
        for (Resident person : people) {
            int size = sizes.getOrDefault(person.household(), 0);
            if (size > 1) {
                names.putIfAbsent(
                        person.household(), translation.of("resident.household.of", name.apply(person), size));
            }
        }
        return names;
    }
}
