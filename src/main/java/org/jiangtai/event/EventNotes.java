package org.jiangtai.event;

import org.jspecify.annotations.Nullable;

/**
 * What an organiser notes of an event for the team; the public never sees it.
 *
 * @param contactName whom to ask for at the place; empty if nobody is named
 * @param contactPhone the contact's number: masked in what is read, as typed in what is saved; null in a draft leaves the
 *     known number as it is, empty forgets it
 * @param remark anything else
 * @param speakerFromAbroad whether somebody from abroad, Hong Kong, Macao or Taiwan speaks, which is applied for earlier
 * @param safetyPlan how a large audience is kept safe; empty where none was written
 */
public record EventNotes(
        String contactName,
        @Nullable String contactPhone,
        String remark,
        boolean speakerFromAbroad,
        String safetyPlan) {

    /** Nothing noted. */
    public static final EventNotes NONE = new EventNotes("", "", "", false, "");

    /** The same to be saved without touching the known number. */
    EventNotes keepingPhone() {
        return new EventNotes(contactName, null, remark, speakerFromAbroad, safetyPlan);
    }
}
