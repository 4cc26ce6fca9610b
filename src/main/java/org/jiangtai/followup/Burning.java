package org.jiangtai.followup;

import org.jiangtai.shared.Labelled;

/** Why an item burns, or does not come on: what somebody should see to today. */
public enum Burning implements Labelled {
    /** Far overdue: for the leader in charge to see to. */
    RED(ItemRepository.RUNNING + "and i.rung = org.jiangtai.followup.Rung.RED"),
    /** Long overdue: for the head of the unit to see to. */
    YELLOW(ItemRepository.RUNNING + "and i.rung = org.jiangtai.followup.Rung.YELLOW"),
    OVERDUE(ItemRepository.RUNNING + "and i.dueOn < :today"),
    /** From today up to Sunday. */
    THIS_WEEK(ItemRepository.RUNNING + "and i.dueOn between :today and :sunday"),
    TO_VERIFY("i.state = org.jiangtai.followup.ItemState.TO_VERIFY"),
    /** More time was asked for, and nobody answered yet. */
    EXTENSION(ItemRepository.RUNNING + "and i.extensionDays is not null"),
    /** Nobody holds it. */
    UNASSIGNED("i.assignedAt is null and i.state <> org.jiangtai.followup.ItemState.CLOSED"),
    /** The unit that holds it was dissolved. */
    OWNERLESS("i.assignedAt is not null and i.state <> org.jiangtai.followup.ItemState.CLOSED "
            + "and i.unitId in :dissolved");

    private final String condition;

    Burning(String condition) {
        this.condition = condition;
    }

    /** Of an item {@code i}, with the days {@code :today} and {@code :sunday} and the units {@code :dissolved}. */
    String condition() {
        return "(" + condition + ")";
    }
}
