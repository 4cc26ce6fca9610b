package org.jiangtai.shared;

import java.util.List;

/**
 * What was typed to find somebody: a part of the name, the last four digits of the phone, or all of it.
 *
 * @param text as typed, without the blanks around it
 * @param pattern the same for a {@code like … escape '!'} of the database, in which nothing stands for anything else
 * @param fingerprints the hashes of the number by each key, if it is one
 */
public record WantedPerson(String text, String pattern, List<String> fingerprints) {

    public static WantedPerson of(String typed, PhoneVault vault) {
        String text = typed.strip();
        String pattern = text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return new WantedPerson(text, pattern, fingerprints(text, vault));
    }

    /** Whether nothing was typed, which means nobody. */
    public boolean isNobody() {
        return text.isEmpty();
    }

    private static List<String> fingerprints(String text, PhoneVault vault) {
        try {
            return vault.fingerprints(PhoneNumber.parseMobile(text));
        } catch (InvalidInput noPhone) {
            return List.of();
        }
    }
}
