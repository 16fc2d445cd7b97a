@NullMarked
package org.biobank.epcis;

import org.jspecify.annotations.NullMarked;
