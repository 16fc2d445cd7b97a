@NullMarked
package org.biobank.processing;

import org.jspecify.annotations.NullMarked;
