package org.jiangtai.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a service's method that shows personal data in full: a name, a phone number, a list of them. Every call is
 * recorded before the caller gets an answer; the first {@code long} of its parameters is taken for the id of what was
 * looked at.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SeesPersonalData {

    /** What the id means, as the entity is called without its ending: {@code Registration}. */
    String value();
}
