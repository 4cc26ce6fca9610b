package org.jiangtai.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The invented residents of each village, in households that share a phone or have none. */
final class Crowd {

    private static final int HOUSEHOLDS = 75;
    private static final List<String> PREFIXES =
            List.of("135", "138", "139", "150", "151", "159", "177", "186", "189", "199");

    private final DemoData data;
    private final Random random;
    private final Map<String, List<Household>> villages = new HashMap<>();
    private final Set<String> phones = new HashSet<>();

    Crowd(DemoData data, Random random) {
        this.data = data;
        this.random = random;
    }

    /** People under one roof. */
    record Household(@Nullable String phone, List<String> names) {}

    /** Households of a village in a new order. */
    List<Household> visit(String unitCode) {
        List<Household> all = villages.computeIfAbsent(unitCode, code -> settle());
        Collections.shuffle(all, random);
        return all;
    }

    private List<Household> settle() {
        List<Household> households = new ArrayList<>();
        for (int i = 0; i < HOUSEHOLDS; i++) {
            households.add(new Household(random.nextInt(8) == 0 ? null : phone(), names()));
        }
        return households;
    }

    private List<String> names() {
        String surname = pick(data.surnames());
        int people = 1 + Math.min(random.nextInt(3), random.nextInt(3));
        Set<String> names = new HashSet<>();
        List<String> ordered = new ArrayList<>();
        while (ordered.size() < people) {
            String name = (random.nextInt(5) < 3 ? surname : pick(data.surnames())) + pick(data.givenNames());
            if (names.add(name)) {
                ordered.add(name);
            }
        }
        return ordered;
    }

    /** A number that the rules let pass; the four noughts show that it is made up. */
    private String phone() {
        String phone;
        do {
            phone = pick(PREFIXES) + "0000" + "%04d".formatted(random.nextInt(10_000));
        } while (!phones.add(phone));
        return phone;
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
