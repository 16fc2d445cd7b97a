package org.biobank.identity;

import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** The parameter by which the audit names what was acted on or looked at. */
@Retention(RUNTIME)
@Target(PARAMETER)
public @interface Subject {}
