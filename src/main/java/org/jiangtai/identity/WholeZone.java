package org.jiangtai.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a service's method that concerns everybody: a role that is held for a unit or an event only does not open it.
 * Without it the method itself asks which units and events are the person's.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface WholeZone {}
