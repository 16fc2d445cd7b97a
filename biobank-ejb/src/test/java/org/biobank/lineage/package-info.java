@NullMarked
package org.biobank.lineage;

import org.jspecify.annotations.NullMarked;
