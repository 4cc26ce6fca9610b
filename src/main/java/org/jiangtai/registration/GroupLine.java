package org.jiangtai.registration;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What became of one person of a group.
 *
 * @param name in full, for the keeper who has to tell the person
 * @param registration what the person got; null if nothing
 * @param reason why not; null if the person is down
 */
public record GroupLine(
        String name,
        @Nullable Registration registration,
        @Nullable RuntimeException reason) {

    /** The names of those who are down, now or before; whoever is not among them can be tried again. */
    public static Set<String> namesDown(List<GroupLine> lines) {
        return lines.stream()
                .filter(line -> line.outcome() != GroupOutcome.REFUSED)
                .map(GroupLine::name)
                .collect(Collectors.toSet());
    }

    public GroupOutcome outcome() {
        if (registration != null) {
            return switch (registration.state()) {
                case SEATED, OFFERED -> GroupOutcome.SEATED;
                case WAITING -> GroupOutcome.WAITING;
                default -> GroupOutcome.APPLIED;
            };
        }
        return reason instanceof AlreadyRegistered ? GroupOutcome.ALREADY : GroupOutcome.REFUSED;
    }
}
