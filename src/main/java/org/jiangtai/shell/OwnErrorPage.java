package org.jiangtai.shell;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * A part of the public pages that says in its own way what went wrong, because it must lead nobody away from itself: a
 * screen in a hall that nobody else would set right.
 */
public interface OwnErrorPage {

    /** The page for what went wrong at an address; empty if the address is none of this part's. */
    Optional<ModelAndView> page(String path, HttpStatus status, String sentence);
}
