package org.biobank.shared;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * A use case that only looks: one class, one public method, one transaction, so that everything it
 * shows was true at the same moment.
 */
@Stereotype
@ApplicationScoped
@Transactional
@Retention(RUNTIME)
@Target(TYPE)
public @interface View {}
