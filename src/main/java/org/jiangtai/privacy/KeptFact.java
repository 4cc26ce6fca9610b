package org.jiangtai.privacy;

/**
 * One thing that is kept of somebody, as that person reads it.
 *
 * @param labelKey what it is called; {@code privacy.asked} where an organiser asked it in words of their own
 * @param value in full
 * @param whyKey what it is kept for
 * @param label the organiser's words; empty otherwise
 * @param why the same of the purpose
 */
public record KeptFact(String labelKey, String value, String whyKey, String label, String why) {

    private static final String IN_OWN_WORDS = "privacy.asked";

    public KeptFact(String labelKey, String value, String whyKey) {
        this(labelKey, value, whyKey, "", "");
    }

    /** What an organiser asked, with the purpose that stood beside the question. */
    public static KeptFact asked(String question, String answer, String purpose) {
        return new KeptFact(IN_OWN_WORDS, answer, IN_OWN_WORDS, question, purpose);
    }
}
