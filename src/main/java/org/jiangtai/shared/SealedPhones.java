package org.jiangtai.shared;

/** Phone numbers of one module that are sealed anew when the keys change. The module declares a bean. */
public interface SealedPhones {

    /** Whose numbers they are, one word, as the record calls it: {@code registrations}. */
    String name();

    /** How many are not sealed with the current key yet. */
    long left();

    /**
     * Seals some anew in one transaction, with the hashes that go with them. What changed meanwhile is left alone.
     *
     * @return how many were looked at; 0 if none is left
     */
    int sealAnew(int most);
}
