package org.jiangtai.menu;

import org.jiangtai.shared.Failure;

/** Topics, lecturers or events belong to the theme, so it cannot be removed. */
public final class ThemeInUse extends Failure {

    ThemeInUse(String name) {
        super(name);
    }
}
