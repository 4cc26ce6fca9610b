package org.jiangtai.privacy;

import java.util.Optional;
import org.jiangtai.shared.ShortCode;

/** Where somebody who has nothing but the code of a card sees what is kept. A module with such cards declares a bean. */
public interface OwnData {

    /** The path of the page for this code, or empty if it is none of this module's. */
    Optional<String> pageOf(ShortCode code);
}
