/** What specimens are made of others. */
@NullMarked
package org.biobank.api.lineage;

import org.jspecify.annotations.NullMarked;
