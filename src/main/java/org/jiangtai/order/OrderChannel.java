package org.jiangtai.order;

import org.jiangtai.shared.Labelled;

/** How the wish came in. */
public enum OrderChannel implements Labelled {
    ONLINE,
    PHONE,
    FACE_TO_FACE,
    ASKED_FOR
}
