package org.biobank.api.request;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * A request whose body is a file that may be larger than memory should hold: it waits on the disk
 * while it is found out whether the request came before.
 */
@Retention(RUNTIME)
@Target(METHOD)
public @interface LargeBody {}
