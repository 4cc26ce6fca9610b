package org.jiangtai.demo;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.menu.SpokenLanguage;

/** What the demo season is made from, as the files of {@code db/demo} hold it. */
record DemoData(
        List<Table.Row> units,
        List<Hall> halls,
        List<Speaker> speakers,
        List<Subject> subjects,
        List<Table.Row> scripts,
        List<Table.Row> suggestions,
        List<Table.Row> items,
        List<Table.Row> offices,
        List<Table.Row> stories,
        List<Table.Row> accounts,
        List<Table.Row> residents,
        List<String> surnames,
        List<String> givenNames,
        Map<String, String> phrases) {

    /** Where the lecture of today takes place. */
    static final String HOME = "321181002004";

    /** A hall; each village and community has one. */
    record Hall(
            String unitCode,
            String name,
            String address,
            int capacity,
            LocalTime opensAt,
            LocalTime closesAt,
            String equipment) {

        boolean isOpen(LocalTime from, LocalTime to) {
            return !from.isBefore(opensAt) && !to.isAfter(closesAt) && from.isBefore(to);
        }
    }

    /** Days off, counted from today. */
    record Away(int inDays, int days, String reason) {

        boolean includes(long day) {
            return day >= inDays && day < inDays + days;
        }
    }

    /** A lecturer. */
    record Speaker(
            String name,
            String unitCode,
            String phone,
            Set<String> themes,
            List<SpokenLanguage> languages,
            List<Away> away,
            String introduction) {

        boolean isAway(long day) {
            return away.stream().anyMatch(span -> span.includes(day));
        }
    }

    /** A topic of the menu. */
    record Subject(
            String number,
            String theme,
            String title,
            int minutes,
            String audience,
            int minPeople,
            int maxPeople,
            String needs,
            List<SpokenLanguage> languages,
            String summary) {}

    static DemoData read() {
        return new DemoData(
                Table.read("units.csv").rows(),
                Table.read("venues.csv").rows().stream().map(DemoData::hall).toList(),
                Table.read("lecturers.csv").rows().stream()
                        .map(DemoData::speaker)
                        .toList(),
                Table.read("topics.csv").rows().stream().map(DemoData::subject).toList(),
                Table.read("scripts.csv").rows(),
                Table.read("suggestions.csv").rows(),
                Table.read("items.csv").rows(),
                Table.read("offices.csv").rows(),
                Table.read("stories.csv").rows(),
                Table.read("accounts.csv").rows(),
                Table.read("residents.csv").rows(),
                Table.words("surnames.txt"),
                Table.words("given-names.txt"),
                Table.read("phrases.csv").rows().stream()
                        .collect(Collectors.toMap(row -> row.get("key"), row -> row.get("text"))));
    }

    Hall hallOf(String unitCode) {
        return halls.stream()
                .filter(hall -> hall.unitCode().equals(unitCode))
                .findFirst()
                .orElseThrow();
    }

    /** A unit's name, empty for an empty code. */
    String unitName(String code) {
        return units.stream()
                .filter(row -> row.get("code").equals(code))
                .map(row -> row.get("short_name"))
                .findFirst()
                .orElse("");
    }

    String phrase(String key) {
        return Objects.requireNonNull(phrases.get(key), key);
    }

    private static Hall hall(Table.Row row) {
        return new Hall(
                row.get("unit_code"),
                row.get("name"),
                row.get("address"),
                row.number("capacity"),
                LocalTime.parse(row.get("opens_at")),
                LocalTime.parse(row.get("closes_at")),
                row.get("equipment"));
    }

    private static Speaker speaker(Table.Row row) {
        return new Speaker(
                row.get("name"),
                row.get("unit_code"),
                row.get("phone"),
                Set.copyOf(row.words("themes")),
                row.words("languages").stream().map(SpokenLanguage::valueOf).toList(),
                Arrays.stream(row.get("days_off").split(";"))
                        .map(DemoData::away)
                        .toList(),
                row.get("introduction"));
    }

    private static Away away(String span) {
        String[] parts = span.split(" ", 3);
        return new Away(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), parts[2]);
    }

    private static Subject subject(Table.Row row) {
        return new Subject(
                row.get("number"),
                row.get("theme"),
                row.get("title"),
                row.number("minutes"),
                row.get("audience"),
                row.number("min_people"),
                row.number("max_people"),
                row.get("needs"),
                row.words("languages").stream().map(SpokenLanguage::valueOf).toList(),
                row.get("summary"));
    }
}
