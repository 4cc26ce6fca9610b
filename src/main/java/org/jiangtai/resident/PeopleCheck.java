package org.jiangtai.resident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jiangtai.resident.CheckedRow.Problem;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.PersonName;
import org.jiangtai.shared.PhoneNumber;
import org.jiangtai.shared.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a list of people before any of them is saved: what cannot be read, who stands there twice, who is down
 * already, and who has the name of somebody else. The same rule for people who are remembered and for people who are
 * put down for an event.
 */
public final class PeopleCheck {

    private static final int MOST_HOUSEHOLD = 80;

    private final Function<PhoneNumber, List<String>> fingerprints;
    private final Map<String, List<KnownPerson>> known = new HashMap<>();
    private final Map<String, List<Seen>> seen = new HashMap<>();

    /** A line further up that counts. */
    private record Seen(int number, @Nullable PhoneNumber phone) {}

    /** @param fingerprints the hashes by which a number is found, by each key */
    public PeopleCheck(Function<PhoneNumber, List<String>> fingerprints, Collection<KnownPerson> known) {
        this.fingerprints = fingerprints;
        known.forEach(person -> this.known
                .computeIfAbsent(person.name(), name -> new ArrayList<>())
                .add(person));
    }

    /** What would become of each line, in their order. A check looks at one list. */
    public List<CheckedRow> look(List<PersonRow> rows) {
        return rows.stream().map(this::look).toList();
    }

    private CheckedRow look(PersonRow row) {
        List<Problem> problems = new ArrayList<>();
        String name = read(
                PersonImportColumn.NAME,
                problems,
                () -> PersonName.parse(row.name()).value());
        PhoneNumber phone = row.phone().isBlank()
                ? null
                : read(PersonImportColumn.PHONE, problems, () -> PhoneNumber.parseMobile(row.phone()));
        read(
                PersonImportColumn.HOUSEHOLD,
                problems,
                () -> Typed.optional("household", row.household(), MOST_HOUSEHOLD));
        if (name == null || !problems.isEmpty()) {
            return new CheckedRow(row, PersonStatus.WRONG, 0, List.copyOf(problems));
        }
        CheckedRow checked = compared(row, name, phone);
        if (row.choice() != RowChoice.LEFT_OUT) {
            seen.computeIfAbsent(name, each -> new ArrayList<>()).add(new Seen(row.number(), phone));
        }
        return checked;
    }

    private CheckedRow compared(PersonRow row, String name, @Nullable PhoneNumber phone) {
        List<Seen> above = seen.getOrDefault(name, List.of());
        List<KnownPerson> down = known.getOrDefault(name, List.of());
        for (Seen other : above) {
            if (phone != null && phone.equals(other.phone())) {
                return new CheckedRow(row, PersonStatus.TWICE, other.number(), List.of());
            }
        }
        List<String> hashes = phone == null || down.isEmpty() ? List.of() : fingerprints.apply(phone);
        for (KnownPerson other : down) {
            boolean same = phone == null
                    ? other.phoneFingerprint() == null && other.ownUnit()
                    : hashes.contains(other.phoneFingerprint());
            if (same) {
                return new CheckedRow(row, PersonStatus.ALREADY, 0, List.of());
            }
        }
        if (!above.isEmpty()) {
            return new CheckedRow(row, PersonStatus.SAME_NAME, above.getFirst().number(), List.of());
        }
        return new CheckedRow(row, down.isEmpty() ? PersonStatus.FINE : PersonStatus.SAME_NAME, 0, List.of());
    }

    private static <T> @Nullable T read(PersonImportColumn column, List<Problem> problems, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InvalidInput reason) {
            problems.add(new Problem(column, reason));
            return null;
        }
    }
}
