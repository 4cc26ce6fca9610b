package org.jiangtai.checkin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangtai.checkin.EntryBook.Fresh;
import org.jiangtai.shared.Deed;
import org.jiangtai.shared.Recorder;
import org.springframework.stereotype.Component;

/**
 * Puts what a turn added to the door's book into the record, a line for each device and place it came from: which
 * entries they are. What they are stands in the book, which is only added to.
 */
@Component
class EntryRecord {

    /** More would not fit into a line. */
    private static final int ENTRIES_IN_A_LINE = 500;

    private final Recorder recorder;

    EntryRecord(Recorder recorder) {
        this.recorder = recorder;
    }

    private record From(Object device, String origin) {}

    void write(List<Fresh> stored) {
        Map<From, List<Fresh>> lines = new LinkedHashMap<>();
        for (Fresh one : stored) {
            Object device = one.entry().deviceId == null ? "" : one.entry().deviceId;
            lines.computeIfAbsent(new From(device, one.report().written().origin()), from -> new ArrayList<>())
                    .add(one);
        }
        lines.forEach((from, entries) -> {
            for (int i = 0; i < entries.size(); i += ENTRIES_IN_A_LINE) {
                write(from, entries.subList(i, Math.min(i + ENTRIES_IN_A_LINE, entries.size())));
            }
        });
    }

    private void write(From from, List<Fresh> entries) {
        EntryEntity first = entries.getFirst().entry();
        EntryEntity last = entries.getLast().entry();
        Map<String, String> details = entries.size() == 1
                ? Map.of("door", first.door)
                : Map.of("door", first.door, "rows", Integer.toString(entries.size()), "until", "Entry " + last.id);
        recorder.writeAlong(Deed.done("Entry.kept", "Entry " + first.id).with(details), from.origin());
    }
}
