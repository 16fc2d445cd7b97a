/**
 * Who acts, what they may do, where, and what they did: users, roles, grants by site and study,
 * sessions and tokens, the audit. Authorisation is declared on each use case with {@link
 * org.biobank.identity.Requires} and checked here, in one place; what is not granted is denied. May
 * use {@code shared}.
 */
@NullMarked
package org.biobank.identity;

import org.jspecify.annotations.NullMarked;
