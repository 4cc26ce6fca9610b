package org.jiangtai.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a view of the desk: whoever may call this method of a service may open the view and finds it in the menu. The
 * view has no statement of its own, so the two cannot disagree.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Opens {

    Class<?> value();

    /** The method's name; where several have it, all must say the same. */
    String method();
}
