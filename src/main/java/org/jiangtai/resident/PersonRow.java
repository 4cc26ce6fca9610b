package org.jiangtai.resident;

/**
 * A line of a list of people as somebody wrote it.
 *
 * @param id tells the lines of one list apart; a line that names several people makes several of these
 * @param number the line as the spreadsheet program or the pasted text counts it, from 1; 0 if it was added by hand
 * @param household people with the same text live together; empty leaves it to the phone
 */
public record PersonRow(
        int id, int number, String name, String phone, String household, boolean under14, RowChoice choice) {

    public PersonRow with(RowChoice other) {
        return new PersonRow(id, number, name, phone, household, under14, other);
    }

    /** The same line put right; what was said of it before holds no more. */
    public PersonRow corrected(String newName, String newPhone, String newHousehold, boolean newUnder14) {
        return new PersonRow(id, number, newName, newPhone, newHousehold, newUnder14, RowChoice.NONE);
    }
}
