package org.jiangtai.audit;

import org.jiangtai.shared.Labelled;

/** Who acts without an account. No user name begins with a hyphen. */
public enum Actor implements Labelled {
    PROGRAM,
    RESIDENT;

    String word() {
        return "-" + name();
    }
}
