package org.jiangtai.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a text field of an entity whose content may stand in the record of who did what. A text without it stands there
 * as changed, and no more: what nobody thought of stays hidden. Numbers, times, switches and enum constants stand there
 * as they are.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface InRecord {

    Shown value() default Shown.PLAIN;

    /** How much of the text is shown. */
    enum Shown {
        /** All of it: titles, reasons, numbers of rooms. */
        PLAIN,
        /** As a person's name on a list: the surname. */
        NAME,
        /** How long it is: what residents write. */
        LENGTH
    }
}
