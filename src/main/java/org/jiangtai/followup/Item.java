package org.jiangtai.followup;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item as it stands in the ledger.
 *
 * @param version what the person saw; given back with each change, see {@link Seen}
 * @param unitId the lead unit; null while nobody was chosen
 * @param unitName empty while nobody was chosen
 * @param ownerless a unit holds it that was dissolved, and it is not closed
 * @param partners the names of the units that help
 * @param assigned whether the lead unit holds it: false before it was assigned, and once it was handed back
 * @param dueOn the last day; null where there is none
 * @param provisional the holidays of the deadline's year are not announced, so it was counted by the weekends
 * @param overdue it is still to be put right, and the last day is over
 * @param percent what is done of the plan's steps, by their weights
 * @param extensionDays the working days more that the unit asks for; null where it asks for none
 */
public record Item(
        long id,
        long version,
        String number,
        ItemKind kind,
        Severity severity,
        ItemState state,
        String what,
        String place,
        @Nullable Long unitId,
        String unitName,
        boolean ownerless,
        List<String> partners,
        String responsible,
        boolean assigned,
        Term term,
        @Nullable LocalDate dueOn,
        boolean provisional,
        boolean overdue,
        Rung rung,
        int percent,
        Light light,
        @Nullable Integer extensionDays) {}
