package org.biobank.identity;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The permission a use case needs, declared on its one public method. Which sites and studies the
 * permission reaches is the use case's own question to its {@link Actor}, once it knows what is
 * touched.
 */
@InterceptorBinding
@Retention(RUNTIME)
@Target({TYPE, METHOD})
public @interface Requires {
  @Nonbinding
  Permission value();

  /**
   * Leave a trace of the look as well: set where what is seen is about a donor or about the audit
   * itself.
   */
  @Nonbinding
  boolean audited() default false;
}
