package org.biobank.api.request;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** A POST, PUT or DELETE that may come without an Idempotency-Key, and why that does no harm. */
@Retention(RUNTIME)
@Target(METHOD)
public @interface WithoutIdempotencyKey {
  String because();
}
