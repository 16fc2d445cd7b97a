/** Refusals and faults as problem documents (RFC 9457). */
@NullMarked
package org.biobank.api.problem;

import org.jspecify.annotations.NullMarked;
