package org.biobank.identity;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * A use case that needs no permission, and why: the opposite of {@link Requires}, never its
 * absence.
 */
@Retention(RUNTIME)
@Target(METHOD)
public @interface OpenToAll {
  String because();
}
