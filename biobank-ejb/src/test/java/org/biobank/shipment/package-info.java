@NullMarked
package org.biobank.shipment;

import org.jspecify.annotations.NullMarked;
