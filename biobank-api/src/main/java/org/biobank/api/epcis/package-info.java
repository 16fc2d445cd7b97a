/** The custody ledger for other systems: EPCIS 2.0 over HTTP, as its REST bindings have it. */
@NullMarked
package org.biobank.api.epcis;

import org.jspecify.annotations.NullMarked;
