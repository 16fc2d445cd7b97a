package org.biobank.shared;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * A use case that changes something: one class, one public method, four beats: load, plan, write,
 * record.
 *
 * <p>The method runs in one transaction that begins and ends there; it is run again as a whole when
 * the database names it the victim of a deadlock; and within one request its first answer is kept
 * with the Idempotency-Key and replayed.
 */
@Stereotype
@ApplicationScoped
@Retried
@Transactional
@Idempotent
@Retention(RUNTIME)
@Target(TYPE)
public @interface Act {}
