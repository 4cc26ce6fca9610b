package org.jiangtai.checkin;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jiangtai.checkin.EntryBook.Fresh;
import org.jiangtai.shared.Deed;
import org.jiangtai.shared.Recorder;
import org.springframework.stereotype.Component;

/**
 * Puts what a turn added to the door's book into the record: which entries they are, at which doors, and from where each
 * door sent them. It is one line, because people queue meanwhile; what the entries are stands in the book, which is only
 * added to.
 */
@Component
class EntryRecord {

    private final Recorder recorder;

    EntryRecord(Recorder recorder) {
        this.recorder = recorder;
    }

    void write(List<Fresh> stored) {
        Map<String, Set<String>> byDoor = new TreeMap<>();
        Set<String> origins = new LinkedHashSet<>();
        for (Fresh one : stored) {
            String origin = one.report().written().origin();
            origins.add(origin);
            byDoor.computeIfAbsent(one.entry().door, door -> new LinkedHashSet<>())
                    .add(origin);
        }
        Map<String, String> details = new LinkedHashMap<>();
        details.put("door", doors(byDoor, origins.size() > 1));
        LongSummaryStatistics numbers =
                stored.stream().mapToLong(one -> one.entry().id).summaryStatistics();
        details.put("event", "Event " + stored.getFirst().entry().eventId);
        if (stored.size() > 1) {
            details.put("rows", Integer.toString(stored.size()));
            details.put("until", "Entry " + numbers.getMax());
        }
        recorder.writeAlong(
                Deed.done("Entry.kept", "Entry " + numbers.getMin()).with(details), String.join(", ", origins));
    }

    private static String doors(Map<String, Set<String>> byDoor, boolean withOrigins) {
        return byDoor.entrySet().stream()
                .map(door ->
                        withOrigins ? door.getKey() + " (" + String.join(", ", door.getValue()) + ")" : door.getKey())
                .collect(Collectors.joining("; "));
    }
}
