/**
 * What stands behind a scanned code, of whatever subject. Stands below all of them and may use
 * each.
 */
@NullMarked
package org.biobank.lookup;

import org.jspecify.annotations.NullMarked;
