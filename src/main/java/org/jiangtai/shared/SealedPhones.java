package org.jiangtai.shared;

import java.util.List;

/** Phone numbers of one module that are sealed anew when the keys change. The module declares a bean. */
public interface SealedPhones {

    /** Whose numbers they are, one word, as the record calls it: {@code registrations}. */
    String name();

    /** How many are not sealed with the current key yet. */
    long left();

    /** The ids of rows that are not sealed with the current key yet, above {@code after}, lowest first. */
    List<Long> waiting(long after, int most);

    /**
     * Seals these rows anew in one transaction, with the hashes that go with them. What changed meanwhile is left
     * alone.
     *
     * @throws RuntimeException if one of them cannot be opened or stored; then none is sealed anew
     */
    void sealAnew(List<Long> ids);
}
