/** Shipments for the people of both sites, and the couriers' own small door. */
@NullMarked
package org.biobank.api.shipment;

import org.jspecify.annotations.NullMarked;
