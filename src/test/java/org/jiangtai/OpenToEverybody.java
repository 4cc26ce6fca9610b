package org.jiangtai;

import java.util.List;

/**
 * The service methods that need no account: what residents and devices do, and what one module asks another. A method
 * that joins this list is a decision, so it is made here and not by an annotation alone.
 */
final class OpenToEverybody {

    static final List<String> METHODS = List.of();

    private OpenToEverybody() {}
}
