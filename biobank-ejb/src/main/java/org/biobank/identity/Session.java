package org.biobank.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody signed in.
 *
 * @param csrfToken what a browser must send back with every change; absent for a machine's bearer
 *     token
 */
public record Session(Actor actor, Optional<String> csrfToken, Instant expiresAt) {}
